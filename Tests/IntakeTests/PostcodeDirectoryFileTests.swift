import Geometry
import Intake
import Licensing
import Testing

/// The headings are the publisher's; the values are invented.
@Suite struct PostcodeDirectoryFileTests {
    static let directory2026 =
        "pcd7,pcd8,pcds,dointr,doterm,cty26cd,ced26cd,lad26cd,wd26cd,parncp26cd,usrtypind,east1m,north1m,gridind,hlth19cd,"
        + "nhser24cd,ctry26cd,rgn26cd,ssr95cd,pcon24cd,eer20cd,educ23cd,ttwa15cd,pco19cd,itl25cd,wdstl05cd,oa01cd,wdcas03cd,"
        + "npark16cd,lsoa01cd,msoa01cd,ruc01ind,oac01ind,oa11cd,lsoa11cd,msoa11cd,wz11cd,sicbl26cd,bua24cd,ruc11ind,oac11ind,"
        + "lat,long,lep21cd1,lep21cd2,pfa23cd,imd20ind,cal26cd,icb26cd,oa21cd,lsoa21cd,msoa21cd,ruc21ind,oac21ind,imd25ind"
    static let directory2023 =
        "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,oshlthau,nhser,ctry,rgn,"
        + "streg,pcon,eer,teclec,ttwa,pct,itl,statsward,oa01,casward,npark,lsoa01,msoa01,ur01ind,oac01,oa11,lsoa11,msoa11,wz11,"
        + "sicbl,bua11,buasd11,ru11ind,oac11,lat,long,lep1,lep2,pfa,imd,calncv,icb,oa21,lsoa21,msoa21"
    static let directory2013 =
        "pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,osward,usertype,oseast1m,osnrth1m,osgrdind,oshlthau,hro,ctry,gor,streg,pcon,"
        + "eer,teclec,ttwa,pct,nuts,psed,cened,edind,oshaprev,lea,oldha,wardc91,wardo91,ward98,statsward,oa01,casward,park,"
        + "lsoa01,msoa01,ur01ind,oac01,oldpct,oa11,lsoa11,msoa11,parish,wz11,ccg"
    static let lookupOld =
        "pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa21,cty,ced,laua,ward,nhser,ctry,rgn,pcon,ttwa,itl,"
        + "park,lsoa21,msoa21,wz11,sicbl,bua24,ruc21,oac11,lat,long,lep1,lep2,pfa,imd,icb"
    static let lookupNew =
        "pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,oa21cd,cty25cd,ced25cd,lad25cd,wd25cd,nhser24cd,ctry25cd,"
        + "rgn25cd,pcon24cd,ttwa15cd,itl25cd,npark16cd,lsoa21cd,msoa21cd,wz11cd,sicbl24cd,bua24cd,ruc21ind,oac11ind,lat,long,"
        + "lep21cd1,lep21cd2,pfa23cd,imd20ind,icb23cd"

    /// The meaning of the columns that are read, by the beginning of their headings.
    static func row(_ header: String, _ values: [String: String]) -> String {
        header.split(separator: ",").map(String.init).map { heading in
            let meaning: String? =
                switch heading {
                case "pcds": "postcode"
                case "doterm": "ended"
                case "oseast1m", "east1m": "easting"
                case "osnrth1m", "north1m": "northing"
                case "osgrdind", "gridind": "indicator"
                case "oslaua", "laua", "lad25cd", "lad26cd", "lad31cd": "district"
                case "lsoa11", "lsoa11cd": "2011"
                case "lsoa21", "lsoa21cd": "2021"
                case "lat": "lat"
                default: nil
                }
            guard let meaning else { return "\"\"" }
            let value = values[meaning] ?? ["easting": "524253", "northing": "0105363", "indicator": "1", "lat": "50.834473",
                "district": "E07000223", "2011": "E01031338", "2021": "E01035000", "postcode": "BN43 5DB"][meaning] ?? ""
            return meaning == "lat" ? value : "\"\(value)\""
        }.joined(separator: ",")
    }

    static func file(_ header: String, _ rows: [String: String]...) -> String {
        ([header] + rows.map { row(header, $0) }).joined(separator: "\r\n") + "\r\n"
    }

    @Test(arguments: [
        (directory2026, Publication.postcodeDirectory), (directory2023, .postcodeDirectory), (directory2013, .postcodeDirectory),
        (lookupOld, .postcodeLookup), (lookupNew, .postcodeLookup),
        (directory2026.replacing("26cd", with: "31cd"), .postcodeDirectory),
    ])
    func headingsOfAllYears(header: String, publication: Publication) throws {
        let reading = try read("\u{FEFF}" + Self.file(header, [:]))
        #expect(reading.publication == publication)
        #expect(reading.vintage == nil)
        #expect(reading.part == "BN")
        #expect(reading.issues == [])
        let record = try #require(try reading.postcodes().first)
        #expect(record.postcode == Postcode("BN43 5DB"))
        #expect(record.quality == 10)
        #expect(record.place == Point(x: 524_253, y: 105_363))
        #expect(record.districtCode == "E07000223")
        #expect(record.lsoa2011 == (header.contains("lsoa11") ? "E01031338" : nil))
        #expect(record.lsoa2021 == (header.contains("lsoa21") ? "E01035000" : nil))
        #expect(record.ended == nil)
    }

    @Test func endedAndPseudoCodes() throws {
        let reading = try read(
            Self.file(
                Self.directory2026, ["ended": "202405", "indicator": "8", "district": "E99999999", "2011": "W99999999"],
                ["postcode": "BN43 5DA", "indicator": "5"]))
        #expect(reading.issues == [])
        let records = try reading.postcodes()
        #expect(records.map(\.ended) == ["202405", nil])
        #expect(records.map(\.quality) == [80, 50])
        #expect(records.map(\.districtCode) == ["", "E07000223"])
        #expect(records.map(\.lsoa2011) == [nil, "E01031338"])
        #expect(records.map(\.row) == [1, 2])
    }

    @Test func withoutAPlace() throws {
        let reading = try read(
            Self.file(
                Self.lookupNew, ["indicator": "9", "lat": "99.999999"],
                ["postcode": "BN1 1AA", "easting": "", "northing": "", "lat": "99.999999"],
                ["postcode": "BN1 1AB", "lat": "99.999999"], ["postcode": "BN1 1AD", "easting": "5242530"]),
            name: "nspl.csv")
        #expect(try reading.postcodes().map(\.place) == [nil, nil, nil, nil])
        #expect(try reading.postcodes().map(\.quality) == [90, 10, 10, 10])
        let none = "ONS gives no position for this postcode; it is kept without one."
        #expect(
            reading.issues == [
                RowIssue(file: "nspl.csv", row: 1, field: "gridind", value: "9", reason: none),
                RowIssue(file: "nspl.csv", row: 2, field: "gridind", value: "1", reason: none),
                RowIssue(file: "nspl.csv", row: 3, field: "gridind", value: "1", reason: none),
                RowIssue(
                    file: "nspl.csv", row: 4, field: "east1m", value: "5242530",
                    reason: "Easting and northing must be metres of the British National Grid; the postcode is kept without a "
                        + "place."),
            ])
    }

    @Test func otherGrids() throws {
        let reading = try read(
            Self.file(
                Self.directory2023, ["postcode": "BT1 1AA"], ["postcode": "JE2 3AB"], [:], ["postcode": "BT1 1AB"],
                ["postcode": "IM1 1AA"], ["postcode": "GY1 1AA"]), name: "ONSPD_FEB_2024_UK.csv")
        #expect(reading.used == 1)
        #expect(reading.rows == 6)
        #expect(reading.edition == "FEB 2024")
        #expect(
            reading.issues == [
                RowIssue(
                    file: "ONSPD_FEB_2024_UK.csv", row: 0, field: "pcds", value: "",
                    reason: "Postcodes of Northern Ireland, the Channel Islands and the Isle of Man are not on the British "
                        + "National Grid and were left out: 2 BT, 1 GY, 1 IM, 1 JE.")
            ])
    }

    @Test func rowsInDoubt() throws {
        let reading = try read(
            Self.file(
                Self.directory2026, [:], ["postcode": "nonsense"], ["postcode": "BN1 1AA", "indicator": "7"], [:],
                ["postcode": "BN1 1AB", "ended": "2024"], ["postcode": "BN1 1AD", "2021": "E02000001"]), name: "o.csv")
        #expect(try reading.postcodes().map(\.row) == [1, 5, 6])
        #expect(
            reading.issues == [
                RowIssue(
                    file: "o.csv", row: 2, field: "pcds", value: "nonsense",
                    reason: "This is not a postcode; the row was not used."),
                RowIssue(
                    file: "o.csv", row: 3, field: "gridind", value: "7",
                    reason: "The grid reference indicator is 1 to 6, 8 or 9; the row was not used."),
                RowIssue(
                    file: "o.csv", row: 4, field: "pcds", value: "BN43 5DB",
                    reason: "The postcode stands already in row 1, which is used; this row was not used."),
                RowIssue(
                    file: "o.csv", row: 5, field: "doterm", value: "2024",
                    reason: "The month in which a postcode ended reads YYYYMM; it is taken as ended."),
                RowIssue(
                    file: "o.csv", row: 6, field: "lsoa21cd", value: "E02000001",
                    reason: "This is not the code of an LSOA or data zone (E01, W01 or S01 and six digits); the postcode is "
                        + "kept without it."),
            ])
        #expect(try reading.postcodes().map(\.ended) == [nil, "2024", nil])
    }

    @Test func missingColumn() {
        let header = Self.directory2026.replacing("gridind", with: "quality")
        #expect(
            refusal(Self.file(header, [:]), name: "o.csv")?.message
                == "o.csv: it looks like ONS Postcode Directory, but has no column \"gridind\"; found are \"pcd7\", \"pcd8\", "
                + "\"pcds\", \"dointr\", \"doterm\", \"cty26cd\", \"ced26cd\", \"lad26cd\" and 47 more. Download the file "
                + "again, or restore the column.")
    }

    @Test func noRowCanBeUsed() {
        #expect(
            refusal(Self.file(Self.directory2026, ["postcode": "BT1 1AA"]), name: "o.csv")?.message
                == "o.csv: it has the columns of ONS Postcode Directory, but none of its 1 rows can be used; download the file "
                + "again.")
    }
}
