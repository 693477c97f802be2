import Geometry
import Licensing
import Measures
import Statistics
import TestSupport
import Testing

@Suite struct ContainerTableTests {
    /// 6 by 6 squares of 1 km; four make an MSOA, and the west half is Adur.
    private struct Town {
        var areas: [AreaProfile] = []
        var premises: [RegisteredPremises] = []
        let arun = Authority(name: "Arun", code: "E07000224")

        init(seed: UInt64, shift: Double = 0) throws {
            var generator = SeededGenerator(seed: seed)
            for column in 0..<6 {
                for row in 0..<6 {
                    let isAdur = column < 3
                    let x = Double(column) * 1_000 + shift
                    let y = Double(row) * 1_000 + shift
                    areas.append(
                        AreaProfile(
                            code: "E\(column)\(row)", name: "\(isAdur ? "Adur" : "Arun") 00\(row / 2 + 1)\(["A", "B"][row % 2])",
                            districtCode: isAdur ? "E07000223" : "E07000224", districtName: isAdur ? "Adur" : "Arun",
                            vintage: .lsoa2011, shape: try box(x, x + 1_000, y, y + 1_000), landKm2: 0.9,
                            residents: 1_000 + 10 * column + row, decile: (column + row) % 10 + 1))
                }
            }
            for number in 0..<300 {
                let x = Double.random(in: -200..<6_200, using: &generator)
                let y = Double.random(in: 0..<6_000, using: &generator)
                let sales = AlcoholSales.allCases.randomElement(using: &generator) ?? .both
                premises.append(
                    ContainerTableTests.row(number, sales, x + shift, y + shift, authority: x < 3_000 ? adur : arun))
            }
        }

        func places() throws -> [MeasuredPlace] { try areas.map { try MeasuredPlace($0, ages: []) } }

        /// Blocks of four squares.
        func msoas(shift: Double = 0) throws -> [WiderPlaces.Outline] {
            try (0..<3).flatMap { row in
                try [(0.0, 3_000.0, "Adur"), (3_000, 6_000, "Arun")].map { west, east, district in
                    WiderPlaces.Outline(
                        code: "\(district)\(row)", name: "\(district) 00\(row + 1)", vintage: "MSOA 2011",
                        shape: try box(west + shift, east + shift, Double(row) * 2_000 + shift, Double(row + 1) * 2_000 + shift))
                }
            }
        }
    }

    private static func row(_ number: Int, _ sales: AlcoholSales, _ x: Double, _ y: Double, authority: Authority = adur) -> RegisteredPremises {
        var row = premises(number, sales, at: x, y, authority: authority)
        row.record.kind = number % 7 == 0 ? .clubPremisesCertificate : .premisesLicence
        row.record.hours = number % 3 == 0 ? nil : number % 5 == 0 ? "Fri 10:00-02:00" : "Mon 10:00-23:00"
        return row
    }

    @Test("counts add up from LSOA to MSOA to district", arguments: [1, 2, 3] as [UInt64])
    func levelsAddUp(seed: UInt64) throws {
        let town = try Town(seed: seed)
        let rule = OutletRule()
        let lsoas = ContainerTable(places: try town.places(), premises: town.premises, rule: rule)
        let wider = try WiderPlaces(town.areas, ages: [:])
        let msoas = ContainerTable(places: try town.msoas().map(wider.place), premises: town.premises, rule: rule)
        func sum(_ table: [ContainerMeasure], _ value: (ContainerMeasure) -> Int) -> Int { table.reduce(0) { $0 + value($1) } }
        for level in [lsoas.places, msoas.places, lsoas.districts, msoas.districts] {
            for value: (ContainerMeasure) -> Int in [
                { $0.count.outlets.all }, { $0.count.outlets.notStated }, { $0.count.outlets.noAlcohol },
                { $0.count.authorisations.high }, { $0.count.afterMidnight.low }, { $0.count.afterMidnight.high },
                { $0.count.allWeek.high }, { $0.count.kinds.values.reduce(0, +) }, { Int($0.place.residents?.allAges ?? -1) },
            ] {
                #expect(sum(level, value) == sum(lsoas.places, value))
            }
        }
        #expect(lsoas.outside == msoas.outside)
        #expect(msoas.places.allSatisfy { $0.place.residents?.basis == .sum && $0.ground == .land })
        #expect(lsoas.districts.map(\.place.name) == ["Adur", "Arun"])
        #expect(lsoas.places.count { $0.count.outlets.all > 0 } > 20, "the town is no desert")
    }

    @Test func movingEverythingByAKilometreChangesNothing() throws {
        let here = try Town(seed: 5)
        let there = try Town(seed: 5, shift: 1_000)
        let before = ContainerTable(places: try here.places(), premises: here.premises, rule: OutletRule())
        let after = ContainerTable(places: try there.places(), premises: there.premises, rule: OutletRule())
        #expect(before.places.map(\.count) == after.places.map(\.count))
        #expect(before.places.map(\.rate) == after.places.map(\.rate))
        #expect(before.outside == after.outside)
    }

    @Test func aDoubledPremisesDoublesTheCount() throws {
        let town = try Town(seed: 6)
        let once = ContainerTable(places: try town.places(), premises: town.premises, rule: OutletRule())
        let twice = ContainerTable(places: try town.places(), premises: town.premises + town.premises, rule: OutletRule())
        for (one, two) in zip(once.places, twice.places) {
            #expect(two.count.outlets.all == 2 * one.count.outlets.all)
            #expect(two.count.authorisations.high == 2 * one.count.authorisations.high)
            #expect(two.count.afterMidnight.low == 2 * one.count.afterMidnight.low)
            #expect(two.perSquareKilometre == one.perSquareKilometre.map { 2 * $0 })
        }
        #expect(twice.outside == 2 * once.outside)
    }

    @Test func equalsTheDensityTable() throws {
        let town = try Town(seed: 7)
        for kind in OutletRule.Kind.allCases {
            let rule = OutletRule(kind: kind)
            let ours = ContainerTable(places: try town.places(), premises: town.premises, rule: rule)
            let theirs = try DensityTable(areas: town.areas, premises: town.premises, rule: rule)
            #expect(ours.places.map(\.count.outlets) == theirs.areas.map(\.outlets))
            #expect(ours.places.map(\.rate) == theirs.areas.map(\.rate))
            #expect(ours.places.map(\.perSquareKilometre) == theirs.areas.map(\.perSquareKilometre))
            #expect(ours.deciles == theirs.deciles)
            #expect(ours.outside == theirs.outside)
            #expect(ours.notCounted == theirs.notCounted)
        }
    }

    @Test("polygons that overlap, and one that is there twice, count each for itself")
    func overlapping() throws {
        let premises = [Self.row(1, .onOnly, 500, 500), Self.row(2, .onOnly, 1_500, 500), Self.row(3, .onOnly, 9_000, 500)]
        func place(_ code: String, _ minX: Double, _ maxX: Double) throws -> MeasuredPlace {
            MeasuredPlace(code: code, name: code, districts: [adur], vintage: "own polygon", shape: try box(minX, maxX), drawnKm2: 1, followsLSOAs: false)
        }
        let places = try [place("1", 0, 1_000), place("2", 0, 2_000), place("3", 0, 2_000), place("4", 3_000, 4_000)]
        let own = ContainerTable(places: places, premises: premises, rule: OutletRule(), overlapping: true)
        #expect(own.places.map(\.count.outlets.all) == [1, 2, 2, 0])
        #expect(own.outside == 1)
        let first = ContainerTable(places: places, premises: premises, rule: OutletRule())
        #expect(first.places.map(\.count.outlets.all) == [1, 1, 0, 0])
        #expect(own.places.allSatisfy { $0.ground == .polygon }, "land is measured of LSOAs only")
    }

    @Test func allAtOnePointOrNoneAtAll() throws {
        let areas = try [MeasuredPlace(profile("A", east: 0, residents: 0), ages: []), MeasuredPlace(profile("B", east: 1), ages: [])]
        let crowd = (1...20).map { Self.row($0, .onOnly, 500, 500) }
        let table = ContainerTable(places: areas, premises: crowd, rule: OutletRule())
        #expect(table.places.map(\.count.outlets.all) == [20, 0])
        #expect(table.places.map(\.rate) == [nil, nil], "nobody lives there")
        let none = ContainerTable(places: areas, premises: [], rule: OutletRule())
        #expect(none.places.map(\.count.outlets.all) == [0, 0])
        #expect(none.places.allSatisfy { $0.events == 0 && $0.count.outlets.on == nil }, "no register says anything")
        #expect(ContainerTable(places: [], premises: crowd, rule: OutletRule()).outside == 20)
        let lost = ContainerTable(places: areas, premises: [Self.row(1, .onOnly, .nan, 5)], rule: OutletRule())
        #expect(lost.outside == 0 && lost.places[0].count.outlets.all == 0, "a point that is no place is nowhere")
    }

    @Test func residentsOfAges() throws {
        let area = try MeasuredPlace(
            profile("A", east: 0, residents: 2_000), ages: [ResidentsOfAges(from: 16, to: nil, residents: 1_600), ResidentsOfAges(from: 16, to: 59, residents: 0)])
        let table = ContainerTable(places: [area], premises: [Self.row(1, .onOnly, 5, 5), Self.row(2, .both, 5, 5)], rule: OutletRule())
        let found = table.places[0].byAges
        #expect(found.map(\.label) == ["aged 16 and over", "aged 16 to 59"])
        #expect(found[0].rate.map { isClose($0.value, 12.5) } == true)
        // Garwood's limits of two events are 0.24220928 and 7.22468767.
        #expect(found[0].rate.map { isClose($0.lower, 0.24220927854396496 * 6.25) && isClose($0.upper, 7.22468766772396 * 6.25) } == true)
        #expect(found[1].rate == nil)
    }

    @Test func aPlacePartlySeenIsDividedByThePartSeen() throws {
        let place = MeasuredPlace(
            code: "1", name: "coast", districts: [adur], vintage: "own polygon", shape: try box(-3_000, 1_000), drawnKm2: 4, seenShare: 0.25,
            followsLSOAs: false)
        let table = ContainerTable(places: [place], premises: [Self.row(1, .onOnly, 5, 5), Self.row(2, .both, 5, 5)], rule: OutletRule(), overlapping: true)
        #expect(table.places[0].areaKm2 == 1)
        #expect(table.places[0].perSquareKilometre == 2)
    }

    /// Premises in squares named after the LSOA that the reference gives them: every count and rate at 1e-9.
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
            premises(row, point.premises.record.sales, at: Double(try #require(numbers[point.lsoa])) * 1_000 + 500, 500)
        }
        let table = ContainerTable(
            places: try areas.map { try MeasuredPlace($0, ages: []) }, premises: placed, rule: OutletRule(count: .rows))
        for (row, found) in zip(rows, table.places) {
            func figure(_ key: String) throws -> Double { try #require(row[key].flatMap(Double.init)) }
            let events = try figure("count")
            let method = events < 10 ? "exact" : "byar"
            #expect(found.events == Int(events), "\(found.place.code)")
            #expect(isClose(found.rate?.value ?? -1, try figure("rate10k")), "\(found.place.code)")
            #expect(isClose(found.rate?.lower ?? -1, try figure("rate10k_\(method)_lower")), "\(found.place.code)")
            #expect(isClose(found.rate?.upper ?? -1, try figure("rate10k_\(method)_upper")), "\(found.place.code)")
            #expect(isClose(found.perSquareKilometre ?? -1, try figure("per_km2")), "\(found.place.code)")
        }
        #expect(table.districts.map(\.count.outlets.all) == [605])
    }
}
