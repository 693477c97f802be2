public import Licensing

/// Risk factors by area: one row an area, one column a factor, each with its percentile in the district.
public struct FactorTable: Sendable {
    /// In order of code.
    public let areas: [AreaProfile]
    public let columns: [FactorColumn]
    /// Figures of wider areas, each standing once.
    public let wider: [WiderFigure]
    /// The district of each area, by which it is compared.
    public let districts: [String]

    /// - Parameter columns: without percentiles, each with as many values as there are areas.
    public init(areas: [AreaProfile], columns: [FactorColumn], wider: [WiderFigure] = []) {
        let districts = areas.map { $0.districtCode ?? $0.districtName }
        self.areas = areas
        self.districts = districts
        self.columns = Self.distinct(columns).map { column in
            var column = column
            for (index, standing) in Percentile.within(districts, column.values.map(\.value)).enumerated() {
                column.values[index].percentile = standing
            }
            return column
        }
        var figures = wider
        let groups = wider.map { figure in
            figure.district.map { "\(figure.factor.id) \(figure.factor.level.rawValue) \($0)" } ?? "\(figure.factor.id) \(figure.code)"
        }
        for (index, standing) in Percentile.within(groups, wider.map(\.value.value)).enumerated() {
            figures[index].value.percentile = standing
        }
        self.wider = figures
    }

    public var districtCount: Int { Set(districts).count }

    public var factors: [Factor] { columns.map(\.factor) }

    public var isRestricted: Bool { columns.contains(where: \.factor.isRestricted) || wider.contains(where: \.factor.isRestricted) }

    public func column(_ id: String) -> FactorColumn? { columns.first { $0.factor.id == id } }

    /// What else in the table tells of the same thing.
    public func overlaps(of factor: Factor) -> [FactorOverlap] { factors.compactMap(factor.overlap) }

    /// Two kinds of place may differ only in their punctuation; the later one's id gets a number.
    private static func distinct(_ columns: [FactorColumn]) -> [FactorColumn] {
        var taken: Set<String> = []
        return columns.map { column in
            var column = column
            let id = column.factor.id
            var number = 2
            while !taken.insert(column.factor.id).inserted {
                column.factor.id = "\(id)_\(number)"
                number += 1
            }
            return column
        }
    }
}
