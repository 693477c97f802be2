import Geometry
import Licensing
import Measures
import Statistics
import TestSupport
import Testing

@Suite struct AreaDensityTests {
    private func town() throws -> [AreaProfile] {
        try [
            profile("A", east: 0, residents: 1_000, decile: 1, landKm2: 0.5),
            profile("B", east: 1, residents: 2_000, decile: 1, landKm2: 0.8),
            profile("C", east: 2, residents: nil, decile: 4),
        ]
    }

    private let shops =
        (1...10).map { premises($0, .offOnly, at: 100, 100) } + [
            premises(11, .both, at: 1_000, 500), premises(12, .onOnly, at: 1_500, 500),
            premises(13, .none, at: 1_600, 500), premises(14, .onOnly, at: 1_500, 500, status: .revoked),
            premises(15, .notStated, at: 2_500, 500), premises(16, .onOnly, at: 9_000, 500), premises(17, .onOnly, at: nil),
        ]

    @Test func countsAndRates() throws {
        let table = try DensityTable(areas: town(), premises: shops, rule: OutletRule())
        #expect(table.areas.map(\.area.code) == ["A", "B", "C"])
        #expect(table.areas.map(\.events) == [11, 1, 1], "the one on the edge of A and B is A's")
        #expect(table.areas.map(\.outlets.noAlcohol) == [0, 1, 0])
        #expect(table.areas.map(\.areaKm2) == [0.5, 0.8, nil])
        #expect(table.areas.map(\.perSquareKilometre) == [22, 1.25, nil])
        #expect(table.outside == 1)
        #expect(table.total.all == 13)
        #expect(table.areas[2].rate == nil)
        // Byar for 11 of 1,000: 11 (1 - 1/99 - 1.96/(3 √11))³ and 12 (1 - 1/108 + 1.96/(3 √12))³, from a2's formula.
        let many = try #require(table.areas[0].rate)
        #expect(isClose(many.value, 110))
        #expect(isClose(many.lower, 54.83690198449974))
        #expect(isClose(many.upper, 196.8323711614639))
        #expect(many.method == .byar)
        // Exactly: one event is -ln(0.975) to 5.5716434 (Garwood), of 2,000.
        let few = try #require(table.areas[1].rate)
        #expect(few.method == .exact)
        #expect(isClose(few.value, 5))
        #expect(isClose(few.lower, 0.025317807984289876 * 5))
        #expect(isClose(few.upper, 5.571643390938898 * 5))
    }

    @Test func tenTakesByarNineTheExactLimits() throws {
        for (number, method) in [(9, IntervalMethod.exact), (10, .byar)] {
            let table = try DensityTable(areas: town(), premises: Array(shops.prefix(number)), rule: OutletRule())
            #expect(table.areas[0].rate?.method == method)
        }
    }

    @Test func kinds() throws {
        let on = try DensityTable(areas: town(), premises: shops, rule: OutletRule(kind: .on))
        #expect(on.areas.map(\.events) == [1, 1, nil], "nobody says what C's premises may sell")
        #expect(on.areas[2].perSquareKilometre == nil)
        let off = try DensityTable(areas: town(), premises: shops, rule: OutletRule(kind: .off))
        #expect(off.areas.map(\.events) == [11, 0, nil])
        #expect(off.areas[1].rate?.lower == 0)
    }

    @Test func everyStatusEveryRow() throws {
        let table = try DensityTable(areas: town(), premises: shops, rule: OutletRule(count: .rows, status: .all))
        #expect(table.areas.map(\.events) == [11, 3, 1])
    }

    @Test func groundAsDrawn() throws {
        let table = try DensityTable(areas: town(), premises: shops, rule: OutletRule(), ground: .polygon)
        #expect(table.areas.map(\.areaKm2) == [1, 1, 1])
        #expect(table.areas.map(\.perSquareKilometre) == [11, 1, 1])
    }

    @Test func deciles() throws {
        let table = try DensityTable(areas: town(), premises: shops, rule: OutletRule())
        #expect(table.deciles.map(\.decile) == [1, 4])
        #expect(table.deciles.map(\.areas) == [2, 1])
        #expect(table.deciles.map(\.premises) == [12, 1])
        #expect(table.deciles.map(\.population) == [3_000, nil])
        #expect(table.deciles[0].rate.map { isClose($0.value, 40) } == true)
        #expect(table.deciles[1].rate == nil, "its residents are not known")
        let on = try DensityTable(areas: town(), premises: shops, rule: OutletRule(kind: .on))
        #expect(on.deciles.map(\.premises) == [2, nil], "nobody says what C's premises may sell")
    }

    @Test func districts() throws {
        let other = try profile("D", east: 3, residents: 500, landKm2: 1, district: "E07000224")
        let areas = try Array(town().prefix(2)) + [other]
        let table = try DensityTable(areas: areas, premises: shops, rule: OutletRule())
        let sum = table.district(adur)
        #expect(sum.areas == 2)
        #expect(sum.events == 12)
        #expect(sum.residents == 3_000)
        #expect(sum.rate.map { isClose($0.value, 40) } == true)
        #expect(sum.areaKm2.map { isClose($0, 1.3) } == true)
        #expect(sum.perSquareKilometre.map { isClose($0, 12 / 1.3) } == true)
        #expect(table.district(Authority(name: "Arun", code: "E07000224")).events == 0)
        let whole = try DensityTable(areas: town(), premises: shops, rule: OutletRule()).district(adur)
        #expect(whole.events == 13)
        #expect(whole.residents == nil && whole.rate == nil && whole.areaKm2 == nil, "C's are not known")
    }

    /// Premises are put into squares named after the LSOA that the reference gives them: counts and rates, not places.
    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func everyAreaOfAdurAndArun() throws {
        let rows = try SharedData.table("oracles/adur_arun/a1_lsoa.csv")
        let areas = try rows.enumerated().map { number, row in
            try profile(
                try #require(row["lsoa"]), east: number, residents: Int(row["pop"] ?? ""), decile: Int(row["decile"] ?? ""),
                landKm2: Double(row["area_km2"] ?? ""))
        }
        let numbers = Dictionary(uniqueKeysWithValues: areas.enumerated().map { ($1.code, $0) })
        let placed = try premisesOfAdurAndArun().enumerated().map { row, point in
            let square = try #require(numbers[point.lsoa])
            return premises(row, point.premises.record.sales, at: Double(square) * 1_000 + 500, 500)
        }
        let table = try DensityTable(areas: areas, premises: placed, rule: OutletRule(count: .rows))
        for (row, density) in zip(rows, table.areas) {
            let events = try #require(Int(row["count"] ?? ""))
            let stated = ["n_on", "n_off", "n_both", "n_none"].map { Int(row[$0] ?? "") ?? -1 }
            let method = events < 10 ? "exact" : "byar"
            #expect(density.events == events, "\(density.area.code)")
            let isUnknown = events > 0 && stated.reduce(0, +) == 0
            #expect(density.outlets.on == (isUnknown ? nil : stated[0] + stated[2]), "\(density.area.code)")
            #expect(density.outlets.off == (isUnknown ? nil : stated[1] + stated[2]), "\(density.area.code)")
            let rate = try #require(density.rate)
            for (value, column) in [
                (rate.value, "rate10k"), (rate.lower, "rate10k_\(method)_lower"), (rate.upper, "rate10k_\(method)_upper"),
                (density.perSquareKilometre ?? -1, "per_km2"),
            ] {
                #expect(isClose(value, try #require(Double(row[column] ?? ""))), "\(density.area.code) \(column)")
            }
        }
        let deciles = try SharedData.table("oracles/adur_arun/a2_deciles.csv")
        #expect(table.deciles.map { "\($0.decile)" } == deciles.compactMap { $0["decile"] })
        for (row, decile) in zip(deciles, table.deciles) {
            #expect(decile.areas == Int(row["lsoas"] ?? ""))
            let premises = try #require(decile.premises)
            #expect(premises == Int(row["count"] ?? ""))
            #expect(decile.population == Int(row["pop"] ?? ""))
            let method = premises < 10 ? "exact" : "byar"
            #expect(isClose(decile.rate?.lower ?? -1, try #require(Double(row["rate10k_\(method)_lower"] ?? ""))))
            #expect(isClose(decile.rate?.upper ?? -1, try #require(Double(row["rate10k_\(method)_upper"] ?? ""))))
        }
    }
}
