import Geometry
import Intake
import Licensing
import Testing

@Suite struct FoodHygieneXMLTests {
    private static let arms = """
        <EstablishmentDetail>
          <FHRSID>900001</FHRSID>
          <LocalAuthorityBusinessID>EH/00001</LocalAuthorityBusinessID>
          <BusinessName>The Example Arms &amp; Grill</BusinessName>
          <BusinessType>Pub/bar/nightclub</BusinessType>
          <BusinessTypeID>7843</BusinessTypeID>
          <AddressLine1>1 Example Street,</AddressLine1>
          <AddressLine2>Exampleton , </AddressLine2>
          <AddressLine3/>
          <AddressLine4></AddressLine4>
          <PostCode>CT1 1ZZ</PostCode>
          <RatingValue>5</RatingValue>
          <RatingKey>fhrs_5_en-GB</RatingKey>
          <RatingDate xsi:nil="true" />
          <LocalAuthorityCode>180</LocalAuthorityCode>
          <LocalAuthorityName>Canterbury City</LocalAuthorityName>
          <Scores><Hygiene>0</Hygiene><Structural>5</Structural><ConfidenceInManagement>0</ConfidenceInManagement></Scores>
          <SchemeType>FHRS</SchemeType>
          <RightToReply>&lt;p&gt;We &#8217;ve cleaned&lt;/p&gt;<![CDATA[ <b>since</b> ]]></RightToReply>
          <Geocode><Longitude>-0.23685400000000</Longitude><Latitude>50.83447300000000</Latitude></Geocode>
        </EstablishmentDetail>
        """

    private func detail(_ id: Int, _ inner: String) -> String {
        "<EstablishmentDetail><FHRSID>\(id)</FHRSID>\(inner)</EstablishmentDetail>"
    }

    private func file(_ details: [String], count: Int? = nil) -> String {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <FHRSEstablishment xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Header><ExtractDate>2026-01-15</ExtractDate>\
        <ItemCount>\(count ?? details.count)</ItemCount><ReturnCode>Success</ReturnCode></Header><EstablishmentCollection>
        \(details.joined(separator: "\n"))
        </EstablishmentCollection></FHRSEstablishment>

        """
    }

    @Test func businesses() throws {
        let private_ = detail(
            900_002,
            "<BusinessName>Zelda Quillfeather</BusinessName><BusinessType>Other catering premises</BusinessType>"
                + "<BusinessTypeID>7841</BusinessTypeID><PostCode>DE75</PostCode><RatingValue>AwaitingInspection</RatingValue>"
                + "<LocalAuthorityName>Canterbury City</LocalAuthorityName><Scores/><Geocode/>")
        let reading = try read("\u{FEFF}" + file([Self.arms, private_]), name: "FHRS180en-GB.xml")
        #expect(reading.publication == .foodHygiene)
        #expect(reading.edition == "2026-01-15")
        #expect(reading.part == "Canterbury City")
        #expect(reading.rows == 2)
        let records = try reading.foodBusinesses()
        var expected = FoodBusinessRecord(
            row: 1, id: "900001", name: "The Example Arms & Grill", address: "1 Example Street, Exampleton",
            postcode: Postcode("CT1 1ZZ"), type: 7843, typeName: "Pub/bar/nightclub", authorityName: "Canterbury City", rating: "5")
        // Longitude comes first: adur:1 of a1_points.csv.
        expected.place = records[0].place
        #expect(try #require(records[0].place).distance(to: Point(x: 524_253.030, y: 105_363.963)) < 5)
        #expect(
            records == [
                expected,
                FoodBusinessRecord(
                    row: 2, id: "900002", type: 7841, typeName: "Other catering premises", authorityName: "Canterbury City",
                    rating: "AwaitingInspection"),
            ])
        #expect(
            reading.issues == [
                RowIssue(
                    file: "FHRS180en-GB.xml", row: 0, field: "BusinessName", value: "",
                    reason: "1 names of businesses could be a person's and are not kept; the businesses are."),
                RowIssue(
                    file: "FHRS180en-GB.xml", row: 0, field: "Geocode", value: "",
                    reason: "1 businesses have no coordinates, as those at private addresses; they are kept without a place."),
            ])
        #expect(!"\(reading)".contains("Quillfeather"))
    }

    /// The person's name stands in the address too.
    @Test func aDroppedNameIsTakenOutOfTheAddress() throws {
        let reading = try read(
            file([
                detail(
                    1, "<BusinessName>Zelda Quillfeather</BusinessName><AddressLine1>Zelda Quillfeather</AddressLine1>"
                        + "<AddressLine2>2 Example Road</AddressLine2>")
            ]))
        #expect(try reading.foodBusinesses().map(\.address) == ["2 Example Road"])
        #expect(!"\(reading)".contains("Quillfeather"))
    }

    @Test func businessesInDoubt() throws {
        let reading = try read(
            file(
                [
                    Self.arms, Self.arms, "<EstablishmentDetail><BusinessName>Cafe</BusinessName></EstablishmentDetail>",
                    detail(5, "<PostCode>Zelda Quillfeather</PostCode><Geocode><Longitude>51.2</Longitude><Latitude>1.0</Latitude></Geocode>"),
                    detail(6, "<PostCode>P021 1Q</PostCode><Geocode><Longitude>east</Longitude><Latitude>1</Latitude></Geocode>"),
                ], count: 9), name: "f.xml")
        #expect(try reading.foodBusinesses().map(\.id) == ["900001", "5", "6"])
        #expect(
            reading.issues == [
                RowIssue(
                    file: "f.xml", row: 2, field: "FHRSID", value: "900001",
                    reason: "The business stands already in row 1, which is used; this row was not used."),
                RowIssue(
                    file: "f.xml", row: 3, field: "FHRSID", value: "",
                    reason: "A business has a number, the FHRSID; the row was not used."),
                RowIssue(
                    file: "f.xml", row: 4, field: "PostCode", value: "",
                    reason: "This is not a postcode; the business is kept without one. The value found is not kept, because it "
                        + "may be a name; look it up in the file."),
                RowIssue(
                    file: "f.xml", row: 4, field: "Longitude", value: "51.2",
                    reason: "Latitude 1.0, longitude 51.2 lies outside the cover of OSTN15 (the British National Grid, 0 to 700 "
                        + "km east and 0 to 1,250 km north); check the coordinates and their order. The business is kept "
                        + "without a place."),
                RowIssue(
                    file: "f.xml", row: 5, field: "PostCode", value: "P021 1Q",
                    reason: "This is not a postcode; the business is kept without one."),
                RowIssue(
                    file: "f.xml", row: 5, field: "Longitude", value: "",
                    reason: "Longitude and latitude must be numbers of degrees; the business is kept without a place. The value "
                        + "found is not kept, because it may be a name; look it up in the file."),
                RowIssue(
                    file: "f.xml", row: 0, field: "ItemCount", value: "",
                    reason: "The file says that it holds 9 businesses and holds 5; download it again."),
            ])
    }

    private static let noDocumentType = "it declares a document type or entities, which this publication never does; it is not read"

    /// A billion laughs: refused where it begins, whatever it would grow to.
    @Test func entitiesAreRefused() {
        let laughs = (1...9).map { level in
            "<!ENTITY lol\(level) \"" + String(repeating: "&lol\(level - 1);", count: 10) + "\">"
        }.joined(separator: "\n")
        let text = """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [<!ENTITY lol0 "lol">
            \(laughs)]>
            <FHRSEstablishment><Header><ExtractDate>&lol9;</ExtractDate></Header></FHRSEstablishment>
            """
        let clock = ContinuousClock()
        let taken = clock.measure {
            #expect(
                refusal(text, name: "f.xml")?.message
                    == "f.xml, line 2: it begins like XML, but \(Self.noDocumentType). Download the file again.")
        }
        #expect(taken < .seconds(2))
        #expect(
            refusal("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>", name: "f.xml")?.message
                == "f.xml, line 1: it begins like XML, but \(Self.noDocumentType). Download the file again.")
    }

    @Test(arguments: [
        ("<FHRSEstablishment>&xxe;</FHRSEstablishment>", "the reference \"&xxe;\" is none of XML's own"),
        ("<FHRSEstablishment>&#0;</FHRSEstablishment>", "the reference \"&#0;\" is none of XML's own"),
        ("<FHRSEstablishment>a & b</FHRSEstablishment>", "an \"&\" begins no character reference"),
        ("<FHRSEstablishment><Header>", "it ends within <Header>: it is cut short"),
        ("<FHRSEstablishment><Header", "it ends within the tag <Header>: it is cut short"),
        ("<FHRSEstablishment><!-- a", "it ends within a comment: it is cut short"),
        ("<FHRSEstablishment><![CDATA[ a", "it ends within a CDATA section: it is cut short"),
        ("<FHRSEstablishment></Header>", "</Header> stands where </FHRSEstablishment> was expected"),
        ("<FHRSEstablishment/><a/>", "it has a second root element"),
        ("<FHRSEstablishment/>a", "there is text outside its root element"),
        ("<FHRSEstablishment a=\"1><a/>", "the tag <FHRSEstablishment> is damaged"),
        ("<FHRSEstablishment><1/></FHRSEstablishment>", "a tag has no name"),
        ("<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>", "it says that its text is in UTF-7, where UTF-8 is expected"),
        ("<!-- nothing -->", "it has no element"),
        ("<FHRSEstablishment><!ELEMENT a></FHRSEstablishment>", noDocumentType),
        (
            "<FHRSEstablishment>" + String(repeating: "<a>", count: 40),
            "its elements are nested more than 32 deep"
        ),
    ])
    func damaged(text: String, why: String) {
        #expect(
            refusal(text, name: "f.xml")?.message == "f.xml, line 1: it begins like XML, but \(why). Download the file again.")
    }

    @Test func otherXML() {
        #expect(
            refusal("<?xml version=\"1.0\"?>\n<gpx><trk/></gpx>", name: "a.xml")?.message
                == "a.xml: XML of no known kind; its root is <gpx>. Known is that of the Food Hygiene Rating Scheme, "
                + "<FHRSEstablishment>.")
        #expect(
            refusal("<!DOCTYPE html>\n<html><body>Not found</body></html>", name: "a.csv")?.message
                == "a.csv: this is a web page and not the data itself; download the data.")
        #expect(
            refusal([0x3C, 0x61, 0x3E, 0xE9, 0x3C], name: "a.xml")?.message
                == "a.xml, line 1: it begins like XML, but its text is not UTF-8. Download the file again.")
    }

    @Test func askedForAsAnother() {
        #expect(
            refusal(file([Self.arms]), name: "f.xml", as: .register)?.message
                == "f.xml: it is XML, of which only the Food Hygiene Rating Scheme is read, and not licensing register; add it "
                + "without --as.")
    }

    @Test func noBusiness() {
        #expect(
            refusal(file([]), name: "f.xml")?.message
                == "f.xml: it is of the Food Hygiene Rating Scheme, but none of its 0 businesses can be used; download the file "
                + "again.")
    }
}
