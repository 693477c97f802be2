import Intake
import Licensing
import Testing

@Suite struct HolderNameTests {
    private func holder(_ name: String) throws -> String? {
        let text = """
            Licence Number,Licence Type,Licence Status,Licensee,Trading Name,Dtf Location
            1,Premises Licence,Granted,"\(name)",Shop,"1 High Street, BN1 1AA"

            """
        return try #require(try read(text).premises().first).holder
    }

    @Test(arguments: [
        "Tesco Stores Limited", "J D Wetherspoon PLC", "Arun District Council", "Findon Village Hall Trust",
        "West Meads Community Association", "CO-OPERATIVE GROUP FOOD LTD.", "Pagham Cricket Club",
        "Bognor Regis Methodist Church", "The Church of St Mary", "College of Brewing",
    ])
    func organisationsAreKept(name: String) throws {
        #expect(try holder(name) == name)
    }

    @Test(arguments: [
        "Mrs Example 001", "Jane Example", "Mr J Example Ltd", "J Smith t/a Smith Club", "A Example trading as Example Ltd",
        "Dr. A Example (Club)", "The Swan", "Mrs Example / Clerk of the Council", "A Example / Clerk of the Council",
        "A Example, Example Ltd", "A Example c/o Example Ltd", "John Church", "J. A. Church", "Mary Ann College",
    ])
    func whoMayBeAPersonIsDropped(name: String) throws {
        #expect(try holder(name) == nil)
    }
}
