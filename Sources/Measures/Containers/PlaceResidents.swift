public import Licensing

/// Residents of a place, of all ages and of those ages that the publication has.
public struct PlaceResidents: Hashable, Sendable {
    /// How they came to be known.
    public enum Basis: String, Codable, Hashable, Sendable, CaseIterable {
        case published = "published for the area"
        case sum = "sum of its LSOAs"
        /// See `ResidentEstimate`.
        case estimate = "estimate: residents of each LSOA shared evenly among its postcodes"
    }

    /// People of some ages, under the words of the publication: "aged 16 and over".
    public struct Group: Hashable, Sendable {
        public let label: String
        public let residents: Double

        public init(label: String, residents: Double) {
            self.label = label
            self.residents = residents
        }
    }

    /// A share of an LSOA's people.
    public struct Part: Hashable, Sendable {
        /// 0 to 1.
        public let share: Double
        public let area: AreaProfile
        public let ages: [ResidentsOfAges]

        public init(share: Double, area: AreaProfile, ages: [ResidentsOfAges]) {
            self.share = share
            self.area = area
            self.ages = ages
        }
    }

    /// Whole numbers, save in an estimate.
    public let allAges: Double
    /// In the order of the publication.
    public let groups: [Group]
    public let basis: Basis

    public init(allAges: Double, groups: [Group] = [], basis: Basis) {
        self.allAges = allAges
        self.groups = groups
        self.basis = basis
    }

    /// Nil where there is no part, or one's residents are not known. A group of ages is there where every part has it.
    public init?(_ parts: [Part], basis: Basis) {
        guard let first = parts.first else { return nil }
        var allAges = 0.0
        for part in parts {
            guard let residents = part.area.residents else { return nil }
            allAges += part.share * Double(residents)
        }
        self.allAges = allAges
        self.basis = basis
        groups = first.ages.compactMap { ages in
            var sum = 0.0
            for part in parts {
                guard let own = part.ages.first(where: { $0.label == ages.label }) else { return nil }
                sum += part.share * Double(own.residents)
            }
            return Group(label: ages.label, residents: sum)
        }
    }

    /// Nil where there is nothing to add, or a part is not known.
    public init?(adding parts: [PlaceResidents?]) {
        var known: [PlaceResidents] = []
        for part in parts {
            guard let part else { return nil }
            known.append(part)
        }
        guard let first = known.first else { return nil }
        allAges = known.reduce(0) { $0 + $1.allAges }
        basis = known.contains { $0.basis == .estimate } ? .estimate : .sum
        groups = first.groups.compactMap { group in
            let own = known.compactMap { part in part.groups.first { $0.label == group.label } }
            return own.count == known.count
                ? Group(label: group.label, residents: own.reduce(0) { $0 + $1.residents }) : nil
        }
    }
}
