// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Writing all bytes to a file descriptor.
public struct FileDescriptorOutput: Sendable {
    let descriptor: Int32

    /// An open descriptor, which stays open.
    public init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Nil when all was written, else the reason. `EPIPE` is told apart by `isClosedPipe`.
    public func write(_ bytes: [UInt8]) -> String? { bytes.withUnsafeBytes { write($0) } }

    func write(_ bytes: UnsafeRawBufferPointer) -> String? {
        var offset = 0
        while offset < bytes.count {
            let written = Foundation.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
            if written < 0 {
                if errno == EINTR { continue }
                // A pipe or terminal may have been made non-blocking by the program at its other end.
                if errno == EAGAIN || errno == EWOULDBLOCK {
                    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&request, 1, -1)
                    continue
                }
                return errno == EPIPE ? Self.closedPipe : String(cString: strerror(errno))
            }
            offset += written
        }
        return nil
    }

    /// What `write` returns when the reader has gone.
    public static let closedPipe = "closed pipe"
}
