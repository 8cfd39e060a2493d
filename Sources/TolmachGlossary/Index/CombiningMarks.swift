// SPDX-License-Identifier: Apache-2.0
import TolmachICU

extension UnspacedText {
    /// Marks that belong to the letter before (general categories Mn, Me, Mc).
    static func isMark(_ scalar: UInt32) -> Bool { (6...8).contains(Characters.generalCategory(scalar)) }
}
