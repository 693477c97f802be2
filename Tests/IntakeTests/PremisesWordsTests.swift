import Intake
import Licensing
import Testing

/// What of a person's name a register carries in other fields than the holder's.
@Suite struct PremisesWordsTests {
    private func record(name: String = "Shop", address: String = "1 High Street, BN1 1AA", holder: String = "") throws
        -> PremisesRecord
    {
        let text = """
            Licence Number,Licence Type,Licence Status,Licensee,Trading Name,Dtf Location
            1,Premises Licence,Granted,"\(holder)","\(name)","\(address)"

            """
        return try #require(try read(text).premises().first)
    }

    @Test(arguments: [
        ("Mrs Jane Examplea", "Jane Examplea"), ("John  Exampleb", "Mr John Exampleb"),
        ("JANE EXAMPLEA'S SHOP", "Mrs Jane Examplea"), ("Exampleb, John", "John Exampleb"), ("J Exampleb", "John Exampleb"),
        ("Mr Exampleb's Fish Bar", "John Exampleb"), ("Exampleb", "Mr Exampleb"), ("Mary Examplec", "John Exampleb & Mary Examplec"),
        ("Jane Examplea c/o Zed Ltd", "Jane Examplea, Zed Ltd"), ("Mrs Jane Examplea", "Zed Ltd"), ("Mrs Jane Examplea", ""),
        ("Mr & Mrs J Examplea", ""), ("John Exampleb", "John Exampleb - Bowls Club"), ("Dr Exampleb Rooms", "Ann Exampleb"),
        ("John Exampleb", "The Executors of John Exampleb"), ("John Exampleb", "John Exampleb for The Bowls Club"),
    ])
    func aPersonsNameIsNoPremisesName(name: String, holder: String) throws {
        #expect(try record(name: name, holder: holder).name == nil)
    }

    @Test(arguments: [
        ("The Crown", "John Exampleb"), ("Mr Chippy", "John Exampleb"), ("Mrs Brown's Cafe", "John Exampleb"),
        ("Crown & Anchor", "Mr Anchor Exampleb"), ("Zed Ltd t/a The Crown", "Zed Ltd"), ("Exampleb Stores", "John Exampleb"),
        ("Barnham Trading Post", ""), ("Lord Nelson", "Nelson Pubs Ltd"),
        ("The Fryer", "Zed Ltd - The Fryer"), ("Out Of Bounds", "Out Of Bounds (Hove) Ltd"), ("The Swan", "The Swan"),
    ])
    func otherNamesStay(name: String, holder: String) throws {
        #expect(try record(name: name, holder: holder).name == name)
    }

    @Test(arguments: [
        "John Examplef t/a The Crown", "John Examplef trading as The Crown", "JOHN EXAMPLEF Trading-As The Crown",
        "J. Examplef T/A The Crown", "John Examplef DBA The Crown",
    ])
    func theNameUnderWhichAPersonTradesStays(name: String) throws {
        #expect(try record(name: name, holder: "Mr John Examplef").name == "The Crown")
        #expect(try record(name: name).name == "The Crown")
    }

    @Test(arguments: [
        ("c/o Ms Exampled, 3 Home Close", "3 Home Close"), ("Ms Exampled, 3 Home Close", "3 Home Close"),
        ("The Lodge C/O Exampled, 3 Home Close", "The Lodge, 3 Home Close"), ("Mr J Exampled 3 Home Close", "3 Home Close"),
        ("Flat 2 Mrs Exampled 3 Home Close", "Flat 2 3 Home Close"), ("care of Zed, 3 Home Close", "3 Home Close"),
        ("John Exampled, 3 Home Close", "3 Home Close"), ("Exampled John 3 Home Close", "3 Home Close"),
        ("John Exampled t/a The Crown, 3 Home Close", "The Crown, 3 Home Close"),
        ("3 Home Close, c/o Mr J Exampled BN1 1AA", "3 Home Close, BN1 1AA"),
        ("3 Home Dr, Hove", "3 Home Dr, Hove"), ("12  Mistress Lane,Hove", "12  Mistress Lane,Hove"),
    ])
    func peopleAreTakenOutOfTheAddress(address: String, kept: String) throws {
        #expect(try record(address: address, holder: "Mr John Exampled").address == kept)
    }

    /// Also where the postcode stands in the part that is taken out.
    @Test func thePostcodeOfTheAddressIsFoundFirst() throws {
        let found = try record(address: "c/o Mr J Exampled BN1 1AA")
        #expect(found.address == "BN1 1AA")
        #expect(found.postcode?.description == "BN1 1AA")
        #expect(try record(address: "Mrs Exampled").address == nil)
    }

    @Test(arguments: [
        ("Licence Status", "1,Premises Licence,Jane Exampleg,,Shop,\"1 High Street, BN1 1AA\",BN1 1AA,-0.2,50.8", ""),
        ("Licence Status", "1,Premises Licence,Exampleg,,Shop,\"1 High Street, BN1 1AA\",BN1 1AA,-0.2,50.8", ""),
        ("Licence Status", "1,Premises Licence,Pending - on hold,,Shop,\"1 High Street\",BN1 1AA,-0.2,50.8", "Pending - on hold"),
        ("Postcode", "1,Premises Licence,Granted,,Shop,1 High Street,Jane Exampleg,-0.2,50.8", ""),
        ("Postcode", "1,Premises Licence,Granted,,Shop,1 High Street,BN43 5D,-0.2,50.8", "BN43 5D"),
        ("longitude", "1,Premises Licence,Granted,,Shop,\"1 High Street, BN1 1AA\",BN1 1AA,Jane Exampleg,50.8", ""),
        ("latitude", "1,Premises Licence,Granted,,Shop,\"1 High Street, BN1 1AA\",BN1 1AA,-0.2,50.8.1", "50.8.1"),
    ])
    func issuesQuoteNoNames(field: String, row: String, value: String) throws {
        let header = "Licence Number,Licence Type,Licence Status,Licensee,Trading Name,Dtf Location,Postcode,longitude,latitude"
        let issue = try #require(try read(header + "\n" + row + "\n").issues.first)
        #expect(issue.row == 1)
        #expect(issue.field == field)
        #expect(issue.value == value)
        let ending = " The value found is not kept, because it may be a name; look it up in the file."
        #expect(issue.reason.hasSuffix(ending) == value.isEmpty)
    }
}
