/// Sentences, and others that resemble them and say something else.
enum LookAlikes {
  static let all: [(original: String, other: String)] = [
    ("The council should buy the river plots.", "The council should sell the river plots."),
    ("The council should cap rents this year.", "The council should not cap rents this year."),
    ("Rents rose by 4 per cent in 2019.", "Rents rose by 5 per cent in 2020."),
    ("Building lowers rents within ten years.", "Building raises rents within ten years."),
    ("Tenants pay more than they did before.", "Tenants pay less than they did before."),
    ("A ceiling on rents helps those who stay.", "A ceiling on rents harms those who move."),
    ("The mayor has promised 2,000 new homes.", "The mayor has promised 2,000 new offices."),
    ("The state must pay for the new tram line.", "The city must pay for the new tram line."),
    ("Few landlords have ever repaired a roof.", "Many landlords have ever repaired a roof."),
    ("Housing is a right, whatever it may cost.", "Housing is a market, whatever it may cost."),
    (
      "If the law passes, half of the flats will stand empty.",
      "If the law fails, half of the flats will stand empty."
    ),
    (
      "No town of this size has ever regretted its public housing.",
      "Every town of this size has soon regretted its public housing."
    ),
    (
      "The tenants’ union wants a freeze for five years.",
      "The owners’ union wants a freeze for five years."
    ),
    (
      "According to the report, prices follow supply after a few years.",
      "According to the report, prices ignore supply after a few years."
    ),
    (
      "It would be wise to begin with the plots at the harbour.",
      "It would be rash to begin with the plots at the harbour."
    ),
    (
      "The first thing to do is to change the building code.",
      "The last thing to do is to change the building code."
    ),
    (
      "Vienna shows what a patient city can do for its tenants.",
      "Berlin shows what a hasty city can do to its tenants."
    ),
    (
      "Most families spend a third of their income on rent.",
      "Some families spend a half of their income on rent."
    ),
    (
      "The subsidy goes to people who do not need it at all.",
      "The subsidy goes to people who need it most of all."
    ),
    (
      "Developers have left the city because of its slow permits.",
      "Developers have come to the city in spite of its slow permits."
    ),
    (
      "We should trust the neighbours to know their own street.",
      "We cannot trust the neighbours to know their own street."
    ),
    (
      "In 2011 the parliament abolished the old rent law by one vote.",
      "In 2021 the parliament restored the old rent law by one vote."
    ),
    (
      "Higher buildings near the station would spare the meadows beyond the ring road.",
      "Higher buildings near the station would spoil the meadows beyond the ring road."
    ),
    (
      "The tax on empty flats has filled the budget and not a single flat.",
      "The tax on empty flats has filled nine hundred flats and no budget."
    ),
    ("That is wrong.", "That is wrong."),
    ("They should wait.", "They should wait."),
  ]
}
