import Formats
import Foundation
import Testing
import Text

/// A JSON Schema of `docs/formats`, with as much of the standard (draft 2020-12) as those use. A
/// keyword beyond that is a failure, so that no rule of a page goes unchecked.
struct Schema {
  private let root: JSON
  /// Made once: making one takes longer than all that it is then asked.
  private let patterns: [String: NSRegularExpression]

  init(_ name: String) throws {
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = project.appending(path: "docs/formats/\(name).schema.json")
    self.init(try JSON(parsing: Array(try Data(contentsOf: file))))
  }

  init(_ root: JSON) {
    self.root = root
    var patterns: [String: NSRegularExpression] = [:]
    for pattern in root.strings(under: "pattern") {
      patterns[pattern] = try? NSRegularExpression(pattern: pattern)
    }
    self.patterns = patterns
  }

  /// What is wrong with a text, each with its line and the rule that it breaks; nothing if it fits.
  func faults(in text: String) throws -> [String] {
    faults(in: try JSON(parsing: Array(text.utf8)), rules: root)
  }

  private func faults(in json: JSON, rules: JSON) -> [String] {
    guard case .object(let entries) = rules.value else { return ["no schema: \(rules.text)"] }
    return entries.flatMap { faults(in: json, keyword: $0.key, rule: $0.value, among: rules) }
  }

  private func fits(_ json: JSON, _ rules: JSON) -> Bool { faults(in: json, rules: rules).isEmpty }

  private func faults(
    in json: JSON, keyword: String, rule: JSON, among rules: JSON
  ) -> [String] {
    switch keyword {
    case "$schema", "$id", "title", "$defs": return []
    case "$ref": return faults(in: json, rules: definition(rule.string ?? ""))
    case "allOf": return rule.items.flatMap { faults(in: json, rules: $0) }
    case "anyOf": return check(rule.items.contains { fits(json, $0) }, json, keyword)
    case "oneOf": return check(rule.items.count { fits(json, $0) } == 1, json, keyword)
    // The branches are chosen by "if".
    case "then": return []
    case "if":
      guard let then = rules["then"], fits(json, rule) else { return [] }
      return faults(in: json, rules: then)
    case "type":
      return check(rule.items.contains { json.isOf(type: $0.string ?? "") }, json, rule.text)
    case "const": return check(json.text == rule.text, json, "const \(rule.text)")
    case "enum": return check(rule.items.contains { $0.text == json.text }, json, "enum")
    default: break
    }
    switch json.value {
    case .object(let entries): return faults(in: json, entries, keyword, rule, among: rules)
    case .array(let items): return faults(in: json, items, keyword, rule, among: rules)
    case .string(let text): return faults(in: json, text, keyword, rule)
    case .number(let number): return faults(in: json, number, keyword, rule)
    case .bool, .null: return check(Self.keywords.contains(keyword), json, "unknown \(keyword)")
    }
  }

  private func definition(_ reference: String) -> JSON {
    let name = reference.split(separator: "/").last.map(String.init) ?? ""
    return root["$defs"]?[name] ?? JSON(.null)
  }

  private func check(_ holds: Bool, _ json: JSON, _ rule: @autoclosure () -> String) -> [String] {
    holds ? [] : ["line \(json.line): \(json.text.prefix(60)) breaks \(rule())"]
  }

  /// Rules for one type of value, which any other keeps.
  private static let keywords: Set<String> = [
    "properties", "required", "additionalProperties", "items", "prefixItems", "contains",
    "minItems", "maxItems", "minLength", "pattern", "minimum", "maximum",
  ]

  // MARK: Values of one type

  private func faults(
    in json: JSON, _ entries: [(key: String, value: JSON)], _ keyword: String, _ rule: JSON,
    among rules: JSON
  ) -> [String] {
    switch keyword {
    case "properties":
      return entries.flatMap { entry in
        rule[entry.key].map { faults(in: entry.value, rules: $0) } ?? []
      }
    case "required":
      let missing = rule.items.compactMap(\.string).filter { json[$0] == nil }
      return check(missing.isEmpty, json, "required \(missing)")
    case "additionalProperties":
      let others = entries.filter { rules["properties"]?[$0.key] == nil }
      if case .bool(false) = rule.value {
        return check(others.isEmpty, json, "additionalProperties \(others.map(\.key))")
      }
      return others.flatMap { faults(in: $0.value, rules: rule) }
    default: return check(Self.keywords.contains(keyword), json, "unknown \(keyword)")
    }
  }

  private func faults(
    in json: JSON, _ items: [JSON], _ keyword: String, _ rule: JSON, among rules: JSON
  ) -> [String] {
    switch keyword {
    case "items":
      let first = rules["prefixItems"]?.items.count ?? 0
      return items.dropFirst(first).flatMap { faults(in: $0, rules: rule) }
    case "prefixItems": return zip(items, rule.items).flatMap { faults(in: $0, rules: $1) }
    case "contains": return check(items.contains { fits($0, rule) }, json, keyword)
    case "minItems": return check(items.count >= rule.integer ?? 0, json, keyword)
    case "maxItems": return check(items.count <= rule.integer ?? 0, json, keyword)
    default: return check(Self.keywords.contains(keyword), json, "unknown \(keyword)")
    }
  }

  private func faults(in json: JSON, _ text: String, _ keyword: String, _ rule: JSON) -> [String] {
    switch keyword {
    case "minLength":
      return check(text.unicodeScalars.count >= rule.integer ?? 0, json, keyword)
    case "pattern":
      let whole = NSRange(location: 0, length: text.utf16.count)
      let found = rule.string.flatMap { patterns[$0] }?.firstMatch(in: text, range: whole)
      return check(found != nil, json, "pattern \(rule.text)")
    default: return check(Self.keywords.contains(keyword), json, "unknown \(keyword)")
    }
  }

  private func faults(
    in json: JSON, _ number: Double, _ keyword: String, _ rule: JSON
  ) -> [String] {
    switch keyword {
    case "minimum": return check(number >= rule.number ?? 0, json, keyword)
    case "maximum": return check(number <= rule.number ?? 0, json, keyword)
    default: return check(Self.keywords.contains(keyword), json, "unknown \(keyword)")
    }
  }
}

extension JSON {
  /// Every text that stands anywhere under a key.
  fileprivate func strings(under key: String) -> [String] {
    switch value {
    case .array(let items): items.flatMap { $0.strings(under: key) }
    case .object(let entries):
      entries.flatMap { entry in
        (entry.key == key ? [entry.value.string].compactMap { $0 } : [])
          + entry.value.strings(under: key)
      }
    default: []
    }
  }

  fileprivate func isOf(type: String) -> Bool {
    switch (value, type) {
    case (.object, "object"), (.array, "array"), (.string, "string"), (.number, "number"),
      (.bool, "boolean"), (.null, "null"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
