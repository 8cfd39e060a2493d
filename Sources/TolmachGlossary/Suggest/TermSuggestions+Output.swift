// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Suggestions as a term base that can be opened, looked through, and loaded once it has been.
extension TermBase {
    /// A concept a suggestion, its note with where it was met; proposed renderings have the status `proposed`.
    public init(_ suggestions: [TermSuggestion], file: String = "suggestions") {
        self.init(file: file)
        var ids = MadeIDs()
        /// A term stands in one concept; the first has it.
        var taken: Set<String> = []
        for suggestion in suggestions {
            for spelling in suggestion.spellings { taken.insert("\(spelling.language) \(spelling.lemma)") }
        }
        for suggestion in suggestions {
            var entry = Entry(id: "new-" + ids.make(from: suggestion.headword))
            entry.fields = [
                OwnNote.field(OwnNote.kind, suggestion.kind), OwnNote.note(GlossarySource.nfc(Self.note(suggestion))),
            ]
            for spelling in suggestion.spellings {
                let section = entry.section(of: spelling.language)
                let isFirst = entry.languages[section].terms.isEmpty
                guard !entry.languages[section].terms.contains(where: { $0.text == spelling.lemma }) else { continue }
                var term = TermSection(spelling.lemma)
                term.fields = TermStatus.fields(for: isFirst ? .preferred : .admitted)
                let others = spelling.forms.map(\.text).filter { $0 != spelling.lemma && !$0.contains("|") }
                if !others.isEmpty {
                    term.fields.append(OwnNote.field(OwnNote.forms, others.prefix(8).joined(separator: "|")))
                }
                entry.languages[section].terms.append(term)
            }
            for proposal in suggestion.proposals
            where taken.insert("\(proposal.language) \(proposal.text)").inserted {
                var term = TermSection(proposal.text)
                term.fields = TermStatus.fields(for: .proposed)
                entry.languages[entry.section(of: proposal.language)].terms.append(term)
            }
            entries.append(entry)
        }
    }

    private static func note(_ suggestion: TermSuggestion) -> String {
        let times = suggestion.count == 1 ? "once" : "\(suggestion.count) times"
        let texts = suggestion.documents == 1 ? "one text" : "\(suggestion.documents) texts"
        let standards = suggestion.proposals.map { "\($0.language) by \($0.standard)" }.joined(separator: ", ")
        let example = suggestion.example
        return "unverified: \(times) in \(texts)" + (standards.isEmpty ? "" : "; \(standards)")
            + "; \(example.place): \(example.text)"
    }
}

extension TermSuggestion {
    /// One line of JSON, with all that is known.
    public var json: [UInt8] {
        var json = JSONText()
        json.object {
            $0.member("kind", kind)
            $0.member("headword", headword)
            $0.member("status", "unverified")
            $0.member("count", count)
            $0.member("documents", documents)
            $0.member("score", score)
            $0.member("spellings") { json in
                json.array { for spelling in spellings { Self.write(spelling, to: &$0) } }
            }
            $0.member("proposals") {
                $0.array {
                    for proposal in proposals {
                        $0.object {
                            $0.member("language", proposal.language.description)
                            $0.member("text", proposal.text)
                            $0.member("standard", proposal.standard)
                        }
                    }
                }
            }
            $0.member("example") {
                $0.object {
                    $0.member("file", example.file)
                    $0.member("line", example.line)
                    $0.member("text", example.text)
                }
            }
        }
        return json.utf8
    }

    private static func write(_ spelling: Spelling, to json: inout JSONText) {
        json.object {
            $0.member("language", spelling.language.description)
            $0.member("lemma", spelling.lemma)
            if spelling.isShort { $0.member("short", true) }
            $0.member("forms") {
                $0.array {
                    for form in spelling.forms {
                        $0.object {
                            $0.member("text", form.text)
                            $0.member("count", form.count)
                        }
                    }
                }
            }
        }
    }

    /// Two lines for people: how often, kind, spellings with their forms, proposals; then an example with its place.
    public var text: String {
        let written = spellings.map { spelling in
            let others = spelling.forms.map(\.text).filter { $0 != spelling.lemma }
            let forms = others.isEmpty ? "" : " (\(others.prefix(6).joined(separator: ", ")))"
            return "\(spelling.lemma) [\(spelling.language)]\(forms)"
        }
        let proposed = proposals.map { "\($0.language): \($0.text)? (\($0.standard))" }
        return "\(count)\t\(documents)\t\(kind)\t" + written.joined(separator: " = ")
            + (proposed.isEmpty ? "" : "\t" + proposed.joined(separator: "; "))
            + "\n\t\(example.place): \(example.text)\n"
    }
}

extension TermSuggestion.Example {
    /// `file:line` on one line, whatever the file is called.
    fileprivate var place: String { "\(PrintableText.escaped(file)):\(line)" }
}
