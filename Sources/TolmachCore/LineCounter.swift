// SPDX-License-Identifier: Apache-2.0

/// Line and column of rising offsets, in one pass over the text.
package struct LineCounter {
    private var offset = 0
    private var line = 1
    private var column = 1

    package init() {}

    /// Both from 1, the column in code points; an offset behind the text is its end. One that falls below the one before costs
    /// a new pass.
    package mutating func place(of target: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        if target < offset { self = LineCounter() }
        var (offset, line, column) = (offset, line, column)
        let end = min(target, bytes.count)
        while offset < end {
            if bytes[offset] == 0x0A {
                line += 1
                column = 1
            } else if bytes[offset] & 0xC0 != 0x80 {
                column += 1
            }
            offset += 1
        }
        (self.offset, self.line, self.column) = (offset, line, column)
        return (line, column)
    }
}
