// SPDX-License-Identifier: Apache-2.0

/// The version of the library and the program.
public enum ProgramVersion {
    /// As semantic versioning has it.
    public static let text = "0.1.0"
}
