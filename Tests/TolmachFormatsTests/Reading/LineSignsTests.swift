// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachFormats

@Suite struct LineSignsTests {
    @Test(arguments: [
        " ", "\t", "\u{A0}", "\u{85}", "\u{2003}", "\u{2028}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{1680}",
        " \u{A0}\t",
    ])
    func whiteSpaceAtTheEdges(_ space: String) {
        let bytes = Array((space + "a b" + space).utf8)
        bytes.withUnsafeBufferPointer {
            #expect(WhiteSpace.skip($0, 0, $0.count) == space.utf8.count)
            #expect(WhiteSpace.trim($0, 0, $0.count) == space.utf8.count + 3)
        }
        let only = Array(space.utf8)
        only.withUnsafeBufferPointer {
            #expect(WhiteSpace.skip($0, 0, $0.count) == $0.count && WhiteSpace.trim($0, 0, $0.count) == 0)
        }
    }

    @Test(arguments: ["\u{200B}", "é", "。", "Ⅿ", "\u{E000}"])
    func otherCharactersStay(_ text: String) {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer {
            #expect(WhiteSpace.skip($0, 0, $0.count) == 0 && WhiteSpace.trim($0, 0, $0.count) == $0.count)
        }
    }

    private func isItem(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { ListItemSign.begins($0, 0, $0.count) }
    }

    @Test(arguments: ["- a", "* a", "• a", "▪\ta", "1) a", "12) a", "123) a", "a) a"])
    func listItems(_ text: String) { #expect(isItem(text)) }

    @Test(arguments: ["-a", "— a", "– a", "1. a", "1234) a", "A) a", "7 февраля", "ab) a", "•a", "1)a", ")", "-", "5"])
    func noListItems(_ text: String) { #expect(!isItem(text)) }

    private func isByline(_ text: String) -> Bool { Byline.isByline(Array(text.utf8), 0..<text.utf8.count) }

    @Test(arguments: [
        "By our correspondent", "Von unserem Korrespondenten", "Автор: редакция", "Аўтар: рэдакцыя", "記者",
    ])
    func bylines(_ text: String) { #expect(isByline(text)) }

    @Test(arguments: [
        "By noon it was over.", "Bystanders watched", "By one\nBy two", "By " + String(repeating: "x", count: 200),
    ])
    func noBylines(_ text: String) { #expect(!isByline(text)) }

    private func isCaption(_ text: String, isLast: Bool = false) -> Bool {
        Caption.isCaption(Array(text.utf8), 0..<text.utf8.count, isLast: isLast)
    }

    @Test func captions() {
        for text in ["Photo: the hall", "На фото – зал", "图为会场", "▲ 회담장"] { #expect(isCaption(text), "\(text)") }
        let right = "The president (right) and the minister"
        #expect(isCaption(right, isLast: true) && !isCaption(right))
        #expect(!isCaption("He turned right.", isLast: true))
        #expect(!isCaption("Photo: " + String(repeating: "x", count: 1500)))
    }
}
