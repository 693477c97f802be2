public import Licensing

/// A published file that figures of the pack were made from.
public struct EvidenceSource: Hashable, Sendable {
    /// From 1, as cited in the pack.
    public let number: Int
    public let publication: Publication
    public let edition: String
    public let part: String
    public let file: String
    public let sha256: String
    public let rows: Int
    public let used: Int

    public init(
        number: Int, publication: Publication, edition: String, part: String, file: String, sha256: String, rows: Int,
        used: Int
    ) {
        self.number = number
        self.publication = publication
        self.edition = edition
        self.part = part
        self.file = file
        self.sha256 = sha256
        self.rows = rows
        self.used = used
    }

    var title: String {
        let parts = [publication.rawValue, edition.isEmpty ? "edition not stated" : edition, part]
        let text = parts.filter { !$0.isEmpty }.joined(separator: ", ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}

extension [EvidenceSource] {
    func numbers(_ publications: Publication...) -> [Int] {
        filter { publications.contains($0.publication.standsFor) }.map(\.number)
    }

    /// "English Indices of Deprivation, File 1 (IoD 2019)".
    func editions(of publication: Publication) -> String {
        let editions = Set(filter { $0.publication.standsFor == publication }.map { $0.edition.isEmpty ? "edition not stated" : $0.edition })
        return editions.isEmpty ? "not loaded" : editions.sorted().joined(separator: ", ")
    }
}
