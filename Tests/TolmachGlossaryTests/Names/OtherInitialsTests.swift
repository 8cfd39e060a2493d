// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

/// Initials of two letters for one sound, and those of scripts without capitals.
@Suite struct OtherInitialsTests {
    private static let csv = """
        id,kind,en,ru
        rowling,person,J. K. Rowling,
        zhukova,person,,Жанна Жукова
        tereshkova,person,Valentina Tereshkova,
        armstrong,person,Neil Armstrong,
        """

    @Test(arguments: [
        ("ru", "Роман ⟦Дж. К. Роулинг|rowling⟧ вышел."),
        ("ka", "იქ ⟦ვალენტინა ტერეშკოვა|tereshkova⟧ იყო და ⟦ვ. ტერეშკოვამ|tereshkova⟧ ილაპარაკა."),
        ("he", "כאן ⟦ניל ארמסטרונג|armstrong⟧ עבד, ואז ⟦נ' ארמסטרונג|armstrong⟧ הלך."),
    ])
    func belongToTheMention(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.csv).check(marked, language)
    }
}
