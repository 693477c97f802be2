import Geometry
import Intake
import Licensing
import Testing

@Suite struct PoliceFileTests {
    private let text = """
        Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context
        abc,2024-01,Sussex Police,Sussex Police,-0.236854,50.834473,On or near A,E01031375,Adur 001A,Robbery,,
        ,2024-01,Sussex Police,Sussex Police,,,No Location,,,Drugs,,
        ,2024-13,Sussex Police,Sussex Police,-0.2,50.8,On or near B,E01031349,Adur 001A,Drugs,,
        ,2024-01,Sussex Police,Sussex Police,50.8,-0.2,On or near B,E01031349,Adur 001A,Drugs,,
        ,2024-01,Sussex Police,Sussex Police,east,50.8,On or near B,E01031349,Adur 001A,Drugs,,

        """

    @Test func rows() throws {
        let reading = try read(text, name: "s.csv")
        let crimes = try reading.crimes()
        #expect(crimes.map(\.row) == [1, 2, 4, 5])
        #expect(crimes.map(\.type) == ["Robbery", "Drugs", "Drugs", "Drugs"])
        #expect(crimes.map(\.givenCode) == ["E01031375", nil, "E01031349", "E01031349"])
        // The place of adur:1 in a1_points.csv.
        let place = try #require(crimes[0].place)
        #expect(place.distance(to: Point(x: 524_253.030, y: 105_363.963)) < 5)
        #expect(crimes.dropFirst().allSatisfy { $0.place == nil })
        #expect(reading.part == "2024-01 Sussex Police")
        #expect(reading.edition == "police.uk")
    }

    @Test func rowsInDoubt() throws {
        let issues = try read(text, name: "s.csv").issues
        #expect(issues.map(\.row) == [2, 3, 4, 5])
        #expect(
            issues[0]
                == RowIssue(
                    file: "s.csv", row: 2, field: "Longitude", value: "",
                    reason: "The publisher gives no location; the crime is kept without one."))
        #expect(
            issues[1]
                == RowIssue(
                    file: "s.csv", row: 3, field: "Month", value: "2024-13",
                    reason: "A month reads YYYY-MM; the row was not used."))
        #expect(
            issues[2].reason
                == "Latitude -0.2, longitude 50.8 lies outside the cover of OSTN15 (the British National Grid, 0 to 700 "
                + "km east and 0 to 1,250 km north); check the coordinates and their order. The crime is kept without a "
                + "place.")
        #expect(issues[3].reason == "Longitude and latitude must be numbers of degrees; the crime is kept without a place.")
    }
}
