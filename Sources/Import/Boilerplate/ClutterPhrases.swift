internal import Text

/// What web pages put around an op-ed, in general English. Everything is in folded form: lower case,
/// no quotation marks, hyphens or apostrophes, numbers as 0.
enum ClutterPhrases {
  /// Lines that are nothing but page furniture.
  static let furniture = Phrases([
    (
      1,
      """
      share | share this | share this article | share this story | share this post | share article
      share this on | share full article | share on facebook | share on twitter | share on x | share on linkedin
      share via email | tweet | retweet | facebook | twitter | linkedin | whatsapp | email | email this
      print | print this | print this article | print this page | print article | save | save for later
      save article | copy link | copy link to article | link copied | gift article | gift this article
      bookmark | pin it | reddit | telegram | instagram | threads | bluesky | youtube | flipboard | pocket
      facebook twitter email | facebook twitter linkedin | share save | share comment | like comment share
      comment | comments | 0 comment | 0 comments | view comments | view all comments | show comments | leave a comment
      post a comment | leave a reply | add a comment | join the conversation | join the discussion
      comments are closed | read comments | write a comment | see all comments | be the first to comment
      advertisement | advertisements | advertisment | ad | ads | sponsored | sponsored content | promoted
      promoted content | paid content | paid post | story continues below | story continues below advertisement
      article continues below | article continues after advertisement | continue reading below
      continue reading the main story | skip advertisement | skip ad | skip to content | skip to main content
      skip to navigation | scroll to continue | scroll down | loading | loading comments
      listen | listen to this article | listen to this story | listen to article | listen now | play audio
      audio | watch | watch now | video | 0 min | 0 mins | 0 min read | 0 minute read | 0 minutes read | 0 min listen
      0 minute listen | minute read | listen 0 min | reading time 0 minutes | reading time : 0 minutes
      estimated reading time : 0 minutes | estimated reading time 0 minutes | reading time : 0 min | time to read : 0 minutes
      menu | home | search | log in | login | sign in | register | my account | subscribe | subscribed | donate
      close | open menu | main menu | site navigation | navigation | back to top | top | back | load more | show more
      see more | view more | show less | expand | opinion | opinions | comment is free | commentary | editorial | op ed
      oped | analysis | perspective | viewpoint | guest essay | guest column | column | columnists | essay | ideas | views
      letters | letters to the editor | blog | opinion | comment & analysis | opinion & analysis | opinion | guest opinion
      topics | tags | categories | in this article | table of contents | contents | about the author | about the authors
      author | authors | written by | published by | all rights reserved | image credits | photo credits | correction
      open in app | get the app | download the app | follow | following | follow us | follow the author | more options
      thank you | transcript | download pdf | download as pdf | pdf | cite this article | report an error | feedback | contact us
      privacy | privacy policy | cookie settings | terms of use | terms & conditions | manage cookies | accept all | accept
      reject all | english | translate | 0 | reuse this content | request permission | related topics | in the news | breaking news | latest | latest news
      """
    )
  ])

  /// Labels that stand before the headlines of other articles.
  static let readNext = Phrases([
    (
      1,
      """
      read next | read more | read also | also read | read this next | read on | up next | what to read next | next up
      next | previous | prev | previous article | next article | previous post | next post | previous story | next story
      older post | newer post | older posts | newer posts | older | newer | next in opinion | next in this section
      related | related articles | related article | related stories | related story | related posts | related content
      related links | related reading | related coverage | see also | see more | more | more like this | more from this author | explainer | quiz | podcast | next week
      read the other side | the other side | for another view | another view | a different view | the opposing view
      more from the author | more by this author | more from | more from us | more on | more on this | more on this topic | more on this story | more in | more stories
      more articles | more opinion | more from opinion | more in opinion | more news | more to read | more to explore | also in opinion | also on
      recommended | recommended for you | recommended reading | recommended articles | recommended stories
      you may also like | you might also like | you may like | you might like | you might also be interested in | you may be interested in
      most read | most popular | most viewed | most shared | most commented | popular now | popular | popular articles | trending
      trending now | top stories | editors picks | editors choice | editors pick | dont miss | keep reading | continue reading | further reading
      from our partners | from the archive | from the archives | from around the web | around the web | elsewhere on this site
      explore more on these topics | see more on | latest from | latest articles | latest stories | the latest | explore more | explore further | discover more | in case you missed it | also of interest
      """
    )
  ])

  /// Appeals to subscribe, to give, to accept cookies. Four points make one.
  static let promotion = Phrases([
    (
      4,
      """
      subscribe to our | sign up for our | sign up to our | signup for our | enter your email | enter your email address
      subscribe free | subscribe for free | subscribe now | subscribe today | subscribe here | sign up here | sign up now
      enjoying this article | enjoying this story | enjoying this piece | enjoyed this article | enjoyed this piece | enjoyed this story
      enjoy this article | like what youre reading | liked this article | like this article | love this article | want more like this
      support our journalism | support independent journalism | support our work | become a subscriber | become a paid subscriber
      we use cookies | uses cookies | accept cookies | cookie policy | already a subscriber | already have an account | create a free account
      article is for subscribers | for subscribers only | delivered to your inbox | straight to your inbox
      sent to your inbox | in your inbox every | in your inbox each | into your inbox | donate today | donate now | make a donation
      check your inbox | thank you for subscribing | thanks for subscribing | thanks for reading | give a gift subscription | gift subscription
      free articles remaining | articles left this month | start your free trial | try it free
      our free newsletter | our weekly newsletter | our daily newsletter | our newsletter | our newsletters | our morning newsletter
      free weekly newsletter | free daily newsletter | consider subscribing | consider supporting us | consider donating | consider becoming
      subscribe on | listen on apple | wherever you get your podcasts | download our app | get our app
      join the debate | join the conversation below | have your say | readers like you | free to read thanks to
      follow us on | follow him on | follow her on | follow them on | like us on | find us on | follow me on
      """
    ),
    (
      3,
      """
      in your inbox | to your inbox | to subscribe | no spam | by signing up | sign up to | sign up for the | become a member
      never miss a | never miss an | dont miss a | our letter | our mailing list | mailing list
      want more | more like this | get more | your subscription | delivered every | delivered each
      """
    ),
    (
      2,
      """
      our journalism | independent journalism | fearless journalism | quality journalism | what do you think
      join our | get our | this newsletter | unlimited access | to continue reading
      newsletter | newsletters | unsubscribe | your inbox | your email | your e mail | email address | join 0 | privacy notice
      privacy policy | terms of service | terms of use | mailings | by email | by e mail | one email | every issue | free trial | who get | who receive
      subscribers | subscription | subscribe | our weekly | our daily | our morning | our weekend | our friday | our sunday | our monday
      our thursday | our wednesday | our tuesday | our saturday | recaptcha | get the best | the best of | get the weeks | in one email
      """
    ),
    (
      1,
      """
      sign up | signup | inbox | every monday | every tuesday | every wednesday | every thursday | every friday | every saturday
      every sunday | each monday | each tuesday | each wednesday | each thursday | each friday | each saturday | each sunday
      every morning | every week | each week | every weekday | weekly | daily | arrives | lands | opt out | optout | readers | readers of
      no spin | no noise | delivered | briefing | dispatch | digest | bulletin | roundup | join
      """
    ),
  ])

  /// What a publisher says to keep its distance, or its rights. Four points make one.
  static let disclaimer = Phrases([
    (
      4,
      """
      the views expressed in this | the views expressed here | the opinions expressed in this | the opinions expressed here
      views expressed are those of | views expressed are the | opinions expressed are those of | opinions expressed are the | views expressed by
      opinions expressed by | views expressed herein | does not take collective positions | do not take collective positions | takes no collective positions
      takes no institutional positions | does not take institutional positions | does not take a position | does not necessarily reflect
      do not necessarily reflect | does not necessarily represent | do not necessarily represent | not necessarily those of | not necessarily the views of
      only represent the views | represent the views of their individual authors | represents the views of the author | are the authors own | are those of the author | are those of the authors
      are solely those of | in a personal capacity | in his personal capacity | in her personal capacity
      this article was first published | this article was originally published | this article originally appeared | this article first appeared
      this piece was first published | this piece was originally published | this piece originally appeared | this piece first appeared
      this essay was first published | this essay was originally published | this essay originally appeared | this essay first appeared
      this column was first published | this column was originally published | this column originally appeared | this column first appeared
      this op ed was originally published | this oped originally appeared | a version of this article | a version of this essay | a version of this piece | a version of this column
      this story was originally published | this post originally appeared | this commentary originally appeared | this commentary was originally published
      republished with permission | reprinted with permission | republished under | reproduced with permission | published under a creative commons
      under a creative commons | all rights reserved | this article is republished | this article is part of | this essay is part of | this piece is part of | this article has been updated
      this article was amended on | this article was updated on | an earlier version of this
      this article was adapted from | this article is adapted from | this essay was adapted from | this essay is adapted from
      this piece was adapted from | this piece is adapted from | this column was adapted from | this column is adapted from
      this article is an edited | this essay is an edited | this piece is an edited | this article is an excerpt | this essay is an excerpt
      this piece is an excerpt | this is an edited extract | this is an edited version | this article was translated
      this essay was translated | this piece was translated | this column was translated
      this article appeared in | this article appears in | this essay appeared in | this essay appears in | this piece appeared in
      this piece appears in | this column appeared in | this article was corrected | this article was updated | this article has been corrected
      this column was corrected | this essay was corrected | this piece was corrected | additional reporting by | additional research by
      letters may be sent | letters should be sent | letters for publication | to respond to this | to comment on this article | write to us at
      welcomes letters | welcomes submissions | welcomes opinion | opinions here are | views here are | opinions are her own | opinions are his own
      views are her own | views are his own | opinions are their own | views are their own | disclosure : the author | disclosure : the writer
      letters @ | do you have an opinion | submit a letter | send your letters | is committed to publishing a diversity
      """
    )
  ])

  /// Words by which a note introduces an author.
  static let biography = Phrases([
    (
      2,
      """
      is the author of | is author of | are the authors of | is coauthor of | is a professor | is professor | is an associate professor | is an assistant professor
      is a senior | is a fellow | is senior | is a columnist | is a contributing | is a staff | is a writer | is a journalist | is a former | is the former
      is director | is the director | is executive | is president of | is the president of | is a lecturer | is a researcher | is a research | is a visiting | is a student
      can be reached at | writes about | writes on | writes a column | writes for | teaches | is based in | are fellows | are professors
      """
    ),
    (
      1,
      """
      author | editor | fellow | professor | researcher | scholar | lecturer | director | columnist | journalist | correspondent | reporter | writer
      teaches | advises | writes | lives | studies | directs | heads | leads | edits | served | serves | chairs | runs | works | researches | covers
      university | institute | institution | college | school | think tank | center | centre | council | foundation | association | department
      editor in chief | contributor | contributing | retired | officer | diplomat | ambassador | minister | adviser | advisor | analyst | economist
      historian | lawyer | barrister | solicitor | physician | doctor | nurse | teacher | student | studying | chief executive | founder | cofounder | chair | chairman | chairwoman
      book | books | most recent book | latest book | newest book | forthcoming | is working on | is writing | @ | policy | former | senator | member of parliament | mp | campaigner
      commissioner | consultant | engineer | farmer | activist | organiser | organizer | novelist | poet | critic | coauthor | president | host
      """
    ),
  ])

  /// The last word of a job title on a line of its own.
  static let jobs = Phrases([
    (
      1,
      """
      fellow | editor | professor | director | researcher | analyst | columnist | correspondent | reporter | lecturer | president | chair
      contributor | writer | adviser | advisor | economist | scholar | associate | author | journalist | ambassador | historian | coordinator
      head | manager | officer | chairman | minister | critic | contributing | staff | guest
      """
    )
  ])

  /// Signs of a picture's credit. What follows them must be short.
  static let credit = Phrases([
    (
      2,
      """
      photo : | photograph : | photos : | photographs : | picture : | pictures : | image : | images : | illustration : | credit : | credits : | credit | photo credit | photo credit : | image credit | picture credit
      graphic : | source : | video : | foto : | cartoon : | map : | artwork : | getty images | getty | © | afp | reuters | ap photo | ap | epa | alamy | shutterstock | istock | unsplash | wikimedia commons
      """
    ),
    (
      1,
      """
      photo by | photograph by | photos by | picture by | image by | images by | illustration by | photographed by | photo via | image via | photo courtesy of | image courtesy of | courtesy of
      illustrated by | drawing by | graphic by | cartoon by | artwork by | photo from | image from | photo illustration by
      """
    ),
  ])

  /// Words that speak to the reader of the page, as every promotion does.
  static let address = Phrases([
    (
      1,
      "you | your | youre | our | us | become a | sign up | signup | subscribe | join 0 | get the"
    )
  ])

  static let platforms = Phrases([
    (
      1,
      "facebook | instagram | twitter | x | tiktok | bluesky | linkedin | threads | youtube | telegram | mastodon | whatsapp | @"
    ),
    (2, "us on | me on"),
  ])

  /// In an open line of a few words these are no argument.
  static let appeals = Phrases([
    (
      1,
      "newsletter | newsletters | subscribe | subscribers | sign up | cookies | sign in | log in | inbox"
    )
  ])

  /// Words beside a date that belong to it.
  static let dates = Phrases([
    (1, "published | updated | modified | posted | first | last | issued | originally | edited")
  ])

  static let months = Phrases([
    (
      1,
      """
      january | february | march | april | may | june | july | august | september | october | november | december
      jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec
      """
    )
  ])
}
