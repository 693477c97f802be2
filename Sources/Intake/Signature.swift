internal import Licensing

/// The columns by which a CSV publication is known, each given by the ways its heading may begin or read.
struct Signature: Sendable {
    struct Column: Sendable {
        /// As the publisher writes it, for messages.
        let name: String
        /// Lower case; the heading matches if it equals one, or begins with one that ends in "*"; "#" is any figure.
        let forms: [String]

        init(_ name: String, _ forms: String...) { self.init(name, forms: forms) }

        init(_ name: String, forms: [String]) {
            self.name = name
            self.forms = forms.isEmpty ? [name.lowercased()] : forms
        }

        func matches(_ heading: String) -> Bool {
            let lower = heading.lowercased()
            return forms.contains { form in
                if form.hasSuffix("*") { return lower.hasPrefix(form.dropLast()) }
                guard form.contains("#") else { return lower == form }
                return form.count == lower.count
                    && zip(form, lower).allSatisfy { $0 == $1 || $0 == "#" && ("0"..."9").contains($1) }
            }
        }
    }

    let publication: Publication
    let columns: [Column]
    /// Headings that mean it is another publication after all.
    var excluded: [Column] = []

    func missing(from header: [String]) -> [Column] {
        columns.filter { column in !header.contains(where: column.matches) }
    }

    func isExcluded(by header: [String]) -> Bool {
        excluded.contains { column in header.contains(where: column.matches) }
    }

    static let all: [Signature] = [
        Signature(
            publication: .deprivation,
            columns: [
                Column("LSOA code", "lsoa code (2011)", "lsoa code (2021)"),
                Column("Local Authority District code", "local authority district code (*"),
                Column("Local Authority District name", "local authority district name (*"),
                Column("Index of Multiple Deprivation (IMD) Rank", "index of multiple deprivation (imd) rank*"),
                Column("Index of Multiple Deprivation (IMD) Decile", "index of multiple deprivation (imd) decile*"),
            ],
            excluded: [Column("Income Rank", "income rank*", "income score*"), Column("IDACI", "income deprivation*")]),
        Signature(
            publication: .domains,
            columns: [
                Column("LSOA code", "lsoa code (2011)", "lsoa code (2021)"),
                Column("rank or score of a domain", "income rank*", "income score*", "income deprivation affecting*"),
            ]),
        Signature(
            publication: .population,
            columns: [
                Column("LSOA code", "lsoa code (2011)", "lsoa code (2021)"),
                Column("Total population", "total population: mid *"),
            ],
            excluded: [Column("Income Score", "income score*")]),
        Signature(
            publication: .crime,
            columns: [
                "Crime ID", "Month", "Reported by", "Falls within", "Longitude", "Latitude", "Location", "LSOA code",
                "LSOA name", "Crime type", "Last outcome category", "Context",
            ].map { Column($0) }),
        Signature(
            publication: .measurements,
            columns: [
                Column("LSOA code", "lsoa11cd", "lsoa21cd"), Column("AREAEHECT"), Column("AREACHECT"),
                Column("AREAIHECT"), Column("AREALHECT"),
            ]),
        Signature(
            publication: .population,
            columns: [
                Column("LSOA code", "lsoa11cd", "lsoa21cd", "lsoa"),
                Column("mid-year estimate", "mye_*", "population", "pop"),
            ]),
    ] + context
}
