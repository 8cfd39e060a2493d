// SPDX-License-Identifier: Apache-2.0

/// Rules for a line that ends without a mark (`line-breaks: auto`).
enum LineRules {
    static let lineGoesOn = Rule(
        "line-goes-on", "the line ends with a comma, a hyphen or a function word", isSure: true
    ) {
        $0.lines.goesOn ? false : nil
    }

    static let lowerCaseLine = Rule("lower-case-line", "the next line begins in lower case", isSure: true) {
        $0.after.first == .lower && !$0.lines.areItems || $0.after.head == .continuation || $0.after.head == .close
            ? false : nil
    }

    static let indentedLine = Rule(
        "indented-line", "the next line is indented and begins with a capital: a new paragraph", isSure: true
    ) {
        $0.lines.indents && $0.after.isUpper ? true : nil
    }

    static let shortLine = Rule(
        "short-line", "the next word would have fitted on the line: the break was meant", isSure: true
    ) {
        $0.lines.wouldFit || $0.lines.areShort || $0.lines.areItems ? !$0.lines.areLetters : nil
    }

    static let wrappedLine = Rule("wrapped-line", "the line was full", isSure: true) { _ in false }

    static let bullet = Rule("bullet", "a bullet begins an item", isSure: true) { _ in true }

    static let joinedItem = Rule(
        "joined-item", "the last item of a list within a sentence: 1) bread and 2) milk", isSure: true
    ) { $0.before.roles.contains(.conjunction) && !$0.before.isCapitalized ? false : nil }

    static let nextItem = Rule("next-item", "the next item of the list: 1. bread 2. milk", isSure: true) { _ in true }
}
