// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A digest as JSON Lines: one event a line.
///
/// ```json
/// {"tolmach":1,"event":0,"title":…,"language":…,"stories":[{"id","file","line"?,"language","title","duplicateOf"?}],
///  "sentences":[{"story","line","text","range"}],"who":[{"concept"?,"name","stories","mentions"}],"where":[],"names":[],"when":[]}
/// ```
/// `story` and `duplicateOf` are indices into `stories`.
public enum DigestJSON {
    public static func written(_ digest: Digest) -> [UInt8] {
        var bytes: [UInt8] = []
        for (number, event) in digest.events.enumerated() {
            var json = JSONText(capacity: 4096)
            json.object { json in
                json.member("tolmach", 1)
                json.member("event", number)
                json.member("title", event.stories[event.center].title)
                json.member("language", event.stories[event.center].language.description)
                json.member("stories") { stories(event, &$0) }
                json.member("sentences") { sentences(event, &$0) }
                entries("who", event.who, &json)
                entries("where", event.places, &json)
                entries("names", event.names, &json)
                entries("when", event.dates, &json)
            }
            bytes += json.line()
        }
        return bytes
    }

    private static func stories(_ event: Digest.Event, _ json: inout JSONText) {
        json.array { json in
            for story in event.stories {
                json.object { json in
                    json.member("id", story.identity.id)
                    json.member("file", story.identity.file)
                    if let line = story.identity.line { json.member("line", line) }
                    json.member("language", story.language.description)
                    json.member("title", story.title)
                    if let original = story.duplicateOf { json.member("duplicateOf", original) }
                }
            }
        }
    }

    private static func sentences(_ event: Digest.Event, _ json: inout JSONText) {
        json.array { json in
            for quotation in event.quotations {
                json.object { json in
                    json.member("story", quotation.story)
                    json.member("line", quotation.line)
                    json.member("text", quotation.text[...])
                    json.member("range") {
                        $0.object { json in
                            pair("utf8", quotation.start.utf8, quotation.end.utf8, &json)
                            pair("utf16", quotation.start.utf16, quotation.end.utf16, &json)
                            pair("scalar", quotation.start.scalar, quotation.end.scalar, &json)
                        }
                    }
                }
            }
        }
    }

    private static func pair(_ key: String, _ lower: Int, _ upper: Int, _ json: inout JSONText) {
        json.member(key) {
            $0.array {
                $0.integer(lower)
                $0.integer(upper)
            }
        }
    }

    private static func entries(_ key: String, _ entries: [Digest.Entry], _ json: inout JSONText) {
        json.member(key) {
            $0.array { json in
                for entry in entries {
                    json.object { json in
                        if let concept = entry.concept { json.member("concept", concept) }
                        json.member("name", entry.name)
                        json.member("stories", entry.stories)
                        json.member("mentions", entry.mentions)
                    }
                }
            }
        }
    }
}
