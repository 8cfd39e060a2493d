// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachFormats

/// The short ways are those of the properties, for every scalar of the first two planes.
@Suite struct ScalarPropertiesTests {
    @Test func everyScalarIsWhatItsPropertiesSay() {
        var different: [Unicode.Scalar] = []
        for scalar in (0..<0x20000).lazy.compactMap(Unicode.Scalar.init as (UInt32) -> Unicode.Scalar?) {
            let properties = scalar.properties
            if ScalarProperties.isWhitespace(scalar) != properties.isWhitespace
                || ScalarProperties.isAlphabetic(scalar) != properties.isAlphabetic
                || ScalarProperties.isUppercase(scalar) != properties.isUppercase
                || ScalarProperties.isCased(scalar) != properties.isCased
                || ScalarProperties.isDecimal(scalar) != (properties.numericType == .decimal)
            {
                different.append(scalar)
            }
        }
        #expect(different.isEmpty)
    }
}
