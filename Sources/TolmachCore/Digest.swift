// SPDX-License-Identifier: Apache-2.0

/// Many stories in many languages, told as the events they report.
public struct Digest: Sendable {
    /// The event most stories tell first; each story is in one event.
    public let events: [Event]

    /// `events` stand in the order they are to be told in.
    public init(events: [Event]) { self.events = events }

    /// What happened once, and who told it.
    public struct Event: Sendable {
        /// In the order of the input.
        public let stories: [Story]
        /// The index of the story closest to all others of the event.
        public let center: Int
        /// What the event is about, best first: whole sentences of its stories, each in its own language.
        public let quotations: [Quotation]
        /// Persons and organisations, most told first.
        public let who: [Entry]
        /// Places.
        public let places: [Entry]
        /// Other names, those no glossary knows among them.
        public let names: [Entry]
        /// Days as they are written.
        public let dates: [Entry]

        public init(
            stories: [Story], center: Int, quotations: [Quotation], who: [Entry], places: [Entry], names: [Entry],
            dates: [Entry]
        ) {
            self.stories = stories
            self.center = center
            self.quotations = quotations
            self.who = who
            self.places = places
            self.names = names
            self.dates = dates
        }
    }

    /// One of the texts.
    public struct Story: Sendable {
        /// Who the story is, as in other results.
        public let identity: Document.Identity
        /// What it is written in; `und` where nobody knows.
        public let language: LanguageTag
        /// The title that came with it, its headline, or its first sentence, on one line.
        public let title: String
        /// The index, within the event, of the story this one repeats almost word by word.
        public let duplicateOf: Int?

        public init(identity: Document.Identity, language: LanguageTag, title: String, duplicateOf: Int?) {
            self.identity = identity
            self.language = language
            self.title = title
            self.duplicateOf = duplicateOf
        }
    }

    /// A sentence of one of the stories.
    public struct Quotation: Sendable {
        /// The index of its story within the event.
        public let story: Int
        /// The sentence as it is written, valid UTF-8.
        public let text: [UInt8]
        /// Where it stands in its story.
        public let start: Position
        /// Behind the last character.
        public let end: Position
        /// Its line in the story, from 1.
        public let line: Int

        public init(story: Int, text: [UInt8], start: Position, end: Position, line: Int) {
            self.story = story
            self.text = text
            self.start = start
            self.end = end
            self.line = line
        }
    }

    /// Somebody, somewhere or some day that stories of an event name.
    public struct Entry: Sendable, Hashable {
        /// The glossary's id; nil for what no glossary knows.
        public let concept: String?
        /// The spelling used most.
        public let name: String
        /// How many stories name it.
        public let stories: Int
        /// How often it is named.
        public let mentions: Int

        public init(concept: String?, name: String, stories: Int, mentions: Int) {
            self.concept = concept
            self.name = name
            self.stories = stories
            self.mentions = mentions
        }
    }
}
