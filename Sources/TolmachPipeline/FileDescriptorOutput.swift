// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Writing all bytes to a file descriptor.
public struct FileDescriptorOutput: Sendable {
    let descriptor: Int32

    public init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Nil when all was written, else the reason. `EPIPE` is told apart by `isClosedPipe`.
    public func write(_ bytes: [UInt8]) -> String? { bytes.withUnsafeBytes { write($0) } }

    func write(_ bytes: UnsafeRawBufferPointer) -> String? {
        var offset = 0
        while offset < bytes.count {
            let written = Foundation.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
            if written < 0 {
                if errno == EINTR { continue }
                return errno == EPIPE ? Self.closedPipe : String(cString: strerror(errno))
            }
            offset += written
        }
        return nil
    }

    /// What `write` returns when the reader has gone.
    public static let closedPipe = "closed pipe"
}
