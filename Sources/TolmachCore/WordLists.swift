// SPDX-License-Identifier: Apache-2.0

/// Words of the user's own, each for one language or for all, as an option of a pipeline.yaml gives them:
/// `{ en: [Acme.], "*": { titles: [Fndr.] } }`.
public struct WordLists: Sendable, Hashable {
    /// One word.
    public struct Entry: Sendable, Hashable {
        /// As it stands in a text.
        public let word: String
        /// The class it was put in; nil where no class was named.
        public let wordClass: String?
        /// The language it is for; nil: every language.
        public let language: String?

        /// Without a language the word is of every one.
        public init(_ word: String, wordClass: String? = nil, language: String? = nil) {
            self.word = word
            self.wordClass = wordClass
            self.language = language
        }
    }

    /// In the order in which they were given.
    public var entries: [Entry]

    /// In the order of the file.
    public init(_ entries: [Entry] = []) { self.entries = entries }

    /// These words, in every language and without a class.
    public init(words: [String]) { entries = words.map { Entry($0) } }

    /// Whether the user gave no word.
    public var isEmpty: Bool { entries.isEmpty }

    /// The words for a language: those of every language, of `pt`, and of `pt-BR` for `pt-BR`.
    public func entries(for language: LanguageTag) -> [Entry] {
        entries.filter {
            guard let own = $0.language else { return true }
            return own == language.description || own == language.primary
        }
    }
}

/// A file that an option names.
public struct FileReference: Sendable, Hashable {
    /// Where it is; a relative path was relative to the pipeline file.
    public let path: String
    /// The option that names it.
    public let place: Diagnostic.Place

    /// `place` is where a configuration names the file.
    public init(path: String, place: Diagnostic.Place) {
        self.path = path
        self.place = place
    }

    /// Of a text in a configuration: relative to the file that it stands in; nil: it is none, or empty.
    init?(_ node: ConfigNode) {
        guard case .scalar(let text, _) = node.value, !text.isEmpty else { return nil }
        let slash = node.place.file.lastIndex(of: "/")
        let folder = slash.map { String(node.place.file[...$0]) } ?? ""
        self.init(path: text.hasPrefix("/") ? text : folder + text, place: node.place)
    }
}

extension OptionDeclaration {
    /// A file that may be left out. Its path is taken relative to the file the option stands in.
    public static func file(
        _ name: String, _ path: any WritableKeyPath<Options, FileReference?> & Sendable, _ summary: String
    ) -> OptionDeclaration {
        OptionDeclaration(OptionDescription(name: name, kind: .file, summary: summary, defaultValue: nil)) {
            options, node in
            guard let file = FileReference(node) else {
                return [node.problem("'\(name)' must be a file, not \(node.typeName)")]
            }
            options[keyPath: path] = file
            return []
        }
    }

    /// Files, each as `file` takes one.
    public static func files(
        _ name: String, _ path: any WritableKeyPath<Options, [FileReference]> & Sendable, _ summary: String
    ) -> OptionDeclaration {
        OptionDeclaration(OptionDescription(name: name, kind: .files, summary: summary, defaultValue: "[]")) {
            options, node in
            guard case .sequence(let items) = node.value else {
                return [node.problem("'\(name)' must be a list of files, not \(node.typeName)")]
            }
            options[keyPath: path] = items.compactMap { FileReference($0) }
            return items.filter { FileReference($0) == nil }.map {
                $0.problem("'\(name)' must hold files, not \($0.typeName)")
            }
        }
    }

    /// Words by language and, where there are `classes`, by class. A plain list holds for every language.
    ///
    /// `language` gives a tag's canonical form, or nil where there is no such language; `check` says what is wrong with a
    /// word in a class, or nil; `pattern` is what every good word matches.
    public static func words(
        _ name: String, _ path: any WritableKeyPath<Options, WordLists> & Sendable, classes: [String] = [],
        _ summary: String, pattern: String? = nil, language: @escaping @Sendable (String) -> String?,
        check: @escaping @Sendable (_ word: String, _ wordClass: String?) -> String?
    ) -> OptionDeclaration {
        let reading = WordListReading(name: name, classes: classes, language: language, check: check)
        return OptionDeclaration(
            OptionDescription(
                name: name, kind: .words(classes: classes), summary: summary, defaultValue: "[]", pattern: pattern)
        ) { options, node in
            var problems: [Diagnostic] = []
            let entries = reading.entries(node, &problems)
            if problems.isEmpty { options[keyPath: path] = WordLists(entries) }
            return problems
        }
    }
}

/// Reads the value of a `words` option; every mistake is told.
private struct WordListReading: Sendable {
    let name: String
    let classes: [String]
    let language: @Sendable (String) -> String?
    let check: @Sendable (String, String?) -> String?

    func entries(_ node: ConfigNode, _ problems: inout [Diagnostic]) -> [WordLists.Entry] {
        guard case .mapping(let entries) = node.value else { return list(node, nil, nil, &problems) }
        return unique(entries, &problems).flatMap { entry -> [WordLists.Entry] in
            guard let tag = entry.key == "*" ? "*" : language(entry.key) else {
                problems.append(
                    Diagnostic(
                        .data, at: entry.keyPlace, "'\(name)' has no language '\(entry.key)'",
                        help: classes.contains(entry.key)
                            ? "put it under a language, or under \"*\" for every language"
                            : "languages are written as in BCP 47 (en, pt-BR); \"*\" is every language"))
                return []
            }
            let own = tag == "*" ? nil : tag
            guard !classes.isEmpty, case .mapping(let sections) = entry.value.value else {
                return list(entry.value, own, nil, &problems)
            }
            return unique(sections, &problems).flatMap { section -> [WordLists.Entry] in
                guard classes.contains(section.key) else {
                    problems.append(
                        Diagnostic(
                            .data, at: section.keyPlace, "'\(name)' has no class '\(section.key)'",
                            help: Suggestion.help(for: section.key, among: classes, what: "classes")))
                    return []
                }
                return list(section.value, own, section.key, &problems)
            }
        }
    }

    private func unique(_ entries: [ConfigNode.Entry], _ problems: inout [Diagnostic]) -> [ConfigNode.Entry] {
        var seen: Set<String> = []
        return entries.filter {
            if seen.insert($0.key).inserted { return true }
            problems.append(
                Diagnostic(.data, at: $0.keyPlace, "'\($0.key)' is given twice", help: "keep one of them"))
            return false
        }
    }

    private func list(
        _ node: ConfigNode, _ language: String?, _ wordClass: String?, _ problems: inout [Diagnostic]
    ) -> [WordLists.Entry] {
        guard case .sequence(let items) = node.value else {
            problems.append(
                node.problem(
                    "'\(wordClass ?? language ?? name)' must be a list of texts, not \(node.typeName)",
                    help: "write '[one, two]'"))
            return []
        }
        return items.compactMap { item in
            guard case .scalar(let word, _) = item.value else {
                problems.append(item.problem("'\(name)' must hold texts, not \(item.typeName)"))
                return nil
            }
            if let message = check(word, wordClass) {
                problems.append(item.problem(message))
                return nil
            }
            return WordLists.Entry(word, wordClass: wordClass, language: language)
        }
    }
}
