// SPDX-License-Identifier: Apache-2.0

/// Names of files as texts from which the very bytes of the name can be had again, though they be no UTF-8.
///
/// A byte that belongs to no character stands as a code point of its own: U+10FE00, for private use, and the byte. Where a name
/// really has one of these, its bytes stand so, too.
public enum FileName {
    private static let bytes: ClosedRange<UInt32> = 0x10FE80...0x10FEFF
    private static let first: UInt32 = 0x10FE00

    /// The text of a name. Names in UTF-8 are as they are.
    public static func text(of name: some Collection<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        var rest = name[...]
        func append(_ bytes: some Collection<UInt8>) {
            for byte in bytes { if let scalar = Unicode.Scalar(first + UInt32(byte)) { text.append(scalar) } }
        }
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = name.makeIterator()
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                let scalar = UTF8.decode(encoded)
                if isByte(scalar) { append(rest.prefix(encoded.count)) } else { text.append(scalar) }
                rest = rest.dropFirst(encoded.count)
            case .error(let length):
                append(rest.prefix(length))
                rest = rest.dropFirst(length)
            case .emptyInput: return String(text)
            }
        }
    }

    /// The bytes of a name.
    public static func bytes(of text: String) -> [UInt8] {
        guard text.unicodeScalars.contains(where: isByte) else { return Array(text.utf8) }
        return text.unicodeScalars.flatMap { scalar in
            isByte(scalar) ? [UInt8(truncatingIfNeeded: scalar.value - first)] : Array(String(scalar).utf8)
        }
    }

    /// Calls `body` with a name as system calls take it.
    public static func withPath<Result>(_ text: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        guard text.unicodeScalars.contains(where: isByte) else { return text.withCString(body) }
        return (bytes(of: text).map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { path in
            path.baseAddress.map(body) ?? text.withCString(body)
        }
    }

    /// To be read by people: `\xE9` for a byte.
    public static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isByte) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            if let escape = escape(scalar) { result += escape } else { result.unicodeScalars.append(scalar) }
        }
    }

    /// `\xE9` of a code point that stands for a byte; nil: it is itself.
    static func escape(_ scalar: Unicode.Scalar) -> String? {
        isByte(scalar) ? "\\x" + String(scalar.value - first, radix: 16, uppercase: true) : nil
    }

    static func isByte(_ scalar: Unicode.Scalar) -> Bool { bytes.contains(scalar.value) }
}
