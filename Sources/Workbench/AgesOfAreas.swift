internal import Licensing
internal import Workspace

/// Residents by age, of the newest edition of the population that has them.
struct AgesOfAreas {
    /// Nil where no edition has ages.
    let edition: String?
    /// By area code.
    let byCode: [String: [ResidentsOfAges]]

    init(_ holdings: Holdings) throws {
        let editions = try holdings.file.editionsWithAges()
        let edition = holdings.populationEdition.flatMap { editions.contains($0) ? $0 : nil } ?? Holdings.newest(editions.sorted())
        self.edition = edition
        byCode = try edition.map { try holdings.file.residentsByAge(population: $0) } ?? [:]
    }
}
