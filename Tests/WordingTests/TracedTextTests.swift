import Testing
import Wording

@Suite struct TracedTextTests {
    @Test func figuresAreKeptApartFromWords() {
        let name = "Route 66"
        let text: TracedText = "Round \(name) lie \(TracedFigure.count(1234, "outlets")) outlets, \(TracedFigure.fixed(7.66, decimals: 1, "times")) times."
        #expect("\(text)" == "Round Route 66 lie 1,234 outlets, 7.7 times.")
        #expect(text.figures.map(\.value) == [1234, 7.66])
        #expect(text.figures.map(\.printed) == ["1,234", "7.7"])
    }

    @Test func sentencesAreJoined() {
        let joined = TracedText("One. ") + "There are \(TracedFigure.count(2, "outlets"))."
        #expect(joined.description == "One. There are 2.")
        #expect(joined.figures.count == 1)
    }
}
