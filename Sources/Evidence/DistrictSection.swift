internal import Assessment
internal import Cartography
internal import Licensing
internal import Measures
internal import Statistics
internal import Wording

/// The place's area beside its district, and outlets by deprivation.
enum DistrictSection {
    static func section(_ inputs: PackInputs, maps: PackMaps) throws -> EvidenceSection {
        EvidenceSection(
            id: "district", heading: "The area and the district",
            blocks: [
                .table(areaBesideDistrict(inputs)),
                .figure(
                    EvidenceFigure(
                        id: "figure-deciles",
                        caption: "Outlets per 10,000 residents by national deprivation decile, with 95% intervals, over "
                            + "\(inputs.districtName). The table below holds the same figures.",
                        svg: maps.deciles(),
                        sources: inputs.sources.numbers(.register, .boundaries, .deprivation, .population))),
                .table(deciles(inputs)),
                .figure(
                    EvidenceFigure(
                        id: "figure-district",
                        caption: "Licensed premises and deprivation in \(inputs.districtName). Appendix A holds the same "
                            + "facts as a table.",
                        svg: try maps.district(),
                        sources: inputs.sources.numbers(.register, .boundaries, .deprivation, .postcodes))),
            ])
    }

    private static func areaBesideDistrict(_ inputs: PackInputs) -> EvidenceTable {
        let district = DistrictDensity(inputs.density.areas, kind: .all)
        var rows: [[String]] = []
        if let area = inputs.assessment.density {
            let name = area.area.name
            for kind in OutletRule.Kind.allCases {
                rows.append(
                    cells(
                        name, kind, area.outlets, residents: area.area.residents, km2: area.areaKm2,
                        decile: area.area.decile))
            }
        }
        for kind in OutletRule.Kind.allCases {
            rows.append(
                cells(
                    inputs.districtName, kind, district.outlets,
                    residents: district.residents, km2: district.areaKm2, decile: nil))
        }
        return EvidenceTable(
            id: "area-and-district",
            caption: "Outlets in the area of the place"
                + (inputs.assessment.area.map { ", \($0.name) (\($0.code))," } ?? "")
                + " and in \(inputs.districtName) (\(NumberText.grouped(district.areas)) areas)",
            columns: [
                .init("Area"), .init("Kind"), .init("Outlets", isNumber: true), .init("Residents", isNumber: true),
                .init("Outlets per 10,000 residents (95% interval)", isNumber: true),
                .init("Outlets per km²", isNumber: true), .init("Deprivation decile", isNumber: true),
            ],
            rows: rows,
            sources: inputs.sources.numbers(.register, .boundaries, .deprivation, .population, .measurements),
            notes: [
                definitions(inputs),
            ] + inputs.notCounted + [Limits.residents, Limits.smallArea], annex: "area-and-district")
    }

    /// Only of what is loaded.
    private static func definitions(_ inputs: PackInputs) -> String {
        var sentences = ["Intervals: Byar's method from 10 outlets, exact Poisson below."]
        if !inputs.sources.numbers(.population).isEmpty {
            sentences.append("Residents: all ages, \(inputs.sources.editions(of: .population)).")
        }
        if inputs.density.ground == .polygon {
            sentences.append("Square kilometres as drawn in the boundary file.")
        } else if !inputs.sources.numbers(.measurements).isEmpty {
            sentences.append("Square kilometres of land to mean high water (ONS Standard Area Measurements).")
        }
        if !inputs.sources.numbers(.deprivation).isEmpty {
            sentences.append(
                "Decile 1 is the most deprived tenth of areas in England (\(inputs.sources.editions(of: .deprivation))).")
        }
        return sentences.joined(separator: " ")
    }

    private static func cells(
        _ name: String, _ kind: OutletRule.Kind, _ outlets: OutletCount, residents: Int?, km2: Double?, decile: Int?
    ) -> [String] {
        let words =
            switch kind {
            case .all: "all"
            case .on: "on-sales"
            case .off: "off-sales"
            }
        let count = outlets.count(kind)
        let rate = count.flatMap { count in residents.flatMap { Rate(events: count, population: Double($0)) } }
        let density = count.flatMap { count in km2.flatMap { $0 > 0 ? Double(count) / $0 : nil } }
        return [
            name, words, Figures.count(count), residents.map { NumberText.grouped($0) } ?? "not known",
            Figures.rate(rate), Figures.measure(density), decile.map { "\($0)" } ?? "–",
        ]
    }

    private static func deciles(_ inputs: PackInputs) -> EvidenceTable {
        EvidenceTable(
            id: "deciles", caption: "Outlets by national deprivation decile, \(inputs.districtName)",
            columns: [
                .init("Decile"), .init("Areas", isNumber: true), .init("Outlets", isNumber: true),
                .init("Residents", isNumber: true), .init("Outlets per 10,000 residents (95% interval)", isNumber: true),
            ],
            rows: inputs.density.deciles.map { decile in
                let words = decile.decile == 1 ? "1 (most deprived)" : decile.decile == 10 ? "10 (least deprived)" : "\(decile.decile)"
                return [
                    words, NumberText.grouped(decile.areas), Figures.count(decile.premises),
                    decile.population.map { NumberText.grouped($0) } ?? "not known", Figures.rate(decile.rate),
                ]
            },
            sources: inputs.sources.numbers(.register, .boundaries, .deprivation, .population),
            notes: ["A difference between deciles here may have other causes than deprivation, such as town centres."],
            annex: "deciles")
    }
}
