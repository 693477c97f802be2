internal import Licensing
internal import Measures

/// The access of many postcodes as entries of a document, each made when it is asked for: of the country's 1.7 million the
/// flat columns below them take a tenth of the memory.
struct PostcodeFigures: RandomAccessCollection, Encodable, Sendable {
    let table: AccessTable
    /// Of the postcodes in the order of the table, in the arrays below.
    private let numbers: [Int]
    private let postcodes: [PostcodeRecord]
    private let shares: ResidentShares

    init(_ table: AccessTable, of numbers: [Int], in basis: AccessBasis) {
        self.table = table
        self.numbers = numbers
        postcodes = basis.postcodes
        shares = basis.shares
    }

    var startIndex: Int { 0 }
    var endIndex: Int { numbers.count }

    subscript(position: Int) -> AccessFigures {
        let number = numbers[position]
        return AccessFigures(
            table[position], postcode: postcodes[number].postcode.description, place: shares.places[number],
            lsoa: shares.areaOf[number].map { shares.areas[$0].code }, question: table.question)
    }

    /// An estimate: the residents of the LSOA shared out evenly among its postcodes.
    func residents(_ position: Int) -> Double { shares.residents[numbers[position]] }

    /// As its file gives it.
    func districtCode(_ position: Int) -> String { postcodes[numbers[position]].districtCode }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for figure in self { try container.encode(figure) }
    }
}
