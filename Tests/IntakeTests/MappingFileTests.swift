import Intake
import Licensing
import Testing

@Suite struct MappingFileTests {
    @Test func thoseThatComeWithTheProgramCanBeRead() throws {
        let shipped = try MappingFile.shipped()
        #expect(
            shipped.map(\.name) == [
                "activity columns (Adur)", "licence export (Arun)", "LGA PremisesLicences", "Open Pubs", "postcodes of Trafford",
            ])
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        let what: String
        let text: String
        let line: Int?
        let message: String
        var testDescription: String { what }
    }

    static let faults: [Fault] = [
        Fault(what: "nothing in it", text: "- a\n", line: nil, message: "m.yaml: a mapping is a list of \"name: value\" lines; found none."),
        Fault(
            what: "no reads", text: "name: x\ncolumns: {name: A}\n", line: 1,
            message: "m.yaml, line 1: it has no \"reads\"; say what the table holds: register, postcodes, places, incidents, "
                + "impact areas, test purchases."),
        Fault(
            what: "reads what is not known", text: "name: x\nreads: pubs\n", line: 2,
            message: "m.yaml, line 2: \"pubs\" is not known for \"reads\"; known are register, postcodes, places, incidents, "
                + "impact areas, test purchases."),
        Fault(
            what: "a field that there is not", text: "reads: register\nname: x\ncolumns:\n  name: A\n  colour: B\n", line: 5,
            message: "m.yaml, line 5: \"colour\" is not a field here; known are activities, address, authorisation, capacity, "
                + "conditions, easting, entertainment, expiry, fee band, friday, holder, hours, late night refreshment, latitude, "
                + "longitude, monday, name, northing, off-sales, on- and off-sales, on-sales, people, postcode, rateable value, reference, "
                + "saturday, start, status, status date, sunday, thursday, tuesday, wednesday."),
        Fault(
            what: "an empty heading", text: "reads: register\nname: x\ncolumns:\n  name: \"\"\n", line: 4,
            message: "m.yaml, line 4: \"name\" is empty; fill it in, or take the line out."),
        Fault(
            what: "a list where one is meant", text: "reads: register\nname: x\ncolumns:\n  name: [A, B]\n", line: 4,
            message: "m.yaml, line 4: \"name\" must be one line of text."),
        Fault(
            what: "a status that there is not",
            text: "reads: register\nname: x\ncolumns:\n  name: A\n  status: B\nstatus:\n  Suspended: asleep\n", line: 7,
            message: "m.yaml, line 7: \"asleep\" is not known for \"Suspended\"; known are in force, suspended, superseded, "
                + "surrendered, lapsed, revoked, expired, not in force, unknown."),
        Fault(
            what: "no columns", text: "reads: register\nname: x\n", line: 1,
            message: "m.yaml, line 1: it has no \"columns\"; add it."),
        Fault(
            what: "half of a position", text: "reads: register\nname: x\ncolumns:\n  name: A\n  easting: E\n", line: 4,
            message: "m.yaml, line 4: \"easting\" is named without \"northing\"; name both columns, or neither."),
        Fault(
            what: "incidents without terms",
            text: "reads: incidents\nname: x\ncolumns:\n  kind: A\n  date: D\n  easting: E\n  northing: N\n", line: 1,
            message: "m.yaml, line 1: an extract of incidents needs \"sharing\": partner, basis, time resolution, positioned by "
                + "and fewest shown; without it nobody could tell what may be shown; add it."),
        Fault(
            what: "a count that is none",
            text: "reads: incidents\nname: x\ncolumns:\n  kind: A\n  date: D\nsharing:\n  partner: P\n  basis: B\n  time resolution: day\n"
                + "  positioned by: street\n  fewest shown: some\n", line: 11,
            message: "m.yaml, line 11: \"fewest shown\" must be a whole number."),
        Fault(
            what: "a day that is none",
            text: "reads: impact areas\nname: x\nalways:\n  name: Town\n  authority: T\n  kinds: all\n  published: May 2024\n", line: 7,
            message: "m.yaml, line 7: \"May 2024\" does not fit \"published\", which is a day such as 2024-05-01."),
        Fault(
            what: "a tab", text: "reads: register\nname: x\ncolumns:\n\tname: A\n", line: 4,
            message: "m.yaml, line 4: it begins with a tab, where YAML takes blanks only; put blanks instead."),
        Fault(
            what: "a field twice", text: "reads: register\nname: x\nname: y\n", line: 2,
            message: "m.yaml, line 2: \"name\" is given twice; keep one of the two."),
    ]

    @Test(arguments: faults)
    func whatDoesNotFitIsNamedWithItsLine(_ fault: Fault) throws {
        let error = #expect(throws: IntakeError.self) { try MappingFile(fault.text, file: "m.yaml") }
        #expect(error?.message == fault.message)
        #expect(error?.row == fault.line)
    }

    /// Aliases that multiply, ten to the ninth: the parser must not follow them.
    @Test func aliasesThatMultiplyAreRefused() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            text += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
        }
        let error = #expect(throws: IntakeError.self) { try MappingFile(text + "reads: register\nname: x\ncolumns: {name: A}\n", file: "m.yaml") }
        #expect(error?.message.hasPrefix("m.yaml, line ") == true)
    }
}
