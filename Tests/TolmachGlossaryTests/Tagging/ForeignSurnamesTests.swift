// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

/// The surname alone in Chinese after the full name with its middle dot.
@Suite struct ForeignSurnamesTests {
    @Test func standsAlone() throws {
        let fixture = try TaggingFixture("id,kind,en,zh\narmstrong,person,,尼尔·阿姆斯特朗\ntesla,person,Nikola Tesla,\n")
        try fixture.check("宇航员⟦尼尔·阿姆斯特朗|armstrong|exact⟧来了。⟦阿姆斯特朗|armstrong⟧很高兴，路易·阿姆斯特朗不在。", "zh")
        try fixture.check("阿姆斯特朗很高兴。", "zh")
    }
}
