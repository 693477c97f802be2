import Intake
import Licensing
import Testing

@Suite struct PublishedFileTests {
    @Test func emptyFile() {
        #expect(refusal("", name: "a.csv")?.message == "a.csv: the file is empty; download it again.")
    }

    @Test func unknownFile() {
        #expect(
            refusal("name,colour\nx,red\n", name: "paints.csv")?.message
                == "paints.csv: a file of no known kind; its first line reads \"name\", \"colour\". If it is one of the "
                + "publications that \"aleconner add --help\" lists, say which with --as; for any other table write a mapping and "
                + "name it with --mapping.")
    }

    @Test func missingColumn() {
        let error = refusal(
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
                + "Last outcome category,Context\n,2024-01,X,X,,,,,,,\n", name: "2024-01-x-street.csv")
        #expect(
            error?.message
                == "2024-01-x-street.csv: it looks like police.uk street-level crime, but has no column \"Crime type\"; "
                + "found are \"Crime ID\", \"Month\", \"Reported by\", \"Falls within\", \"Longitude\", \"Latitude\", "
                + "\"Location\", \"LSOA code\" and 3 more. Download the file again, or restore the column.")
        #expect(error?.field == "Crime type")
        #expect(error?.row == 0)
    }

    @Test func whatTheUserSaysItIs() {
        #expect(
            refusal("name,colour\nx,red\n", name: "paints.csv", as: .population)?.message
                == "paints.csv: it looks like LSOA population, but has no column \"LSOA code\"; found are \"name\", "
                + "\"colour\". Download the file again, or restore the column.")
    }

    @Test func recognisedByContent() throws {
        #expect(try read("lsoa,pop\nE01011949,\"1,954\"\n").publication == .population)
        #expect(
            try read(
                "LSOA11CD,LSOA11NM,AREAEHECT,AREACHECT,AREAIHECT,AREALHECT,LAD11CD,LAD11NM,LAD11NMW\n"
                    + "E01011949,Hartlepool 009A,51.89,51.89,0,51.89,E06000001,Hartlepool,\n"
            ).publication == .measurements)
    }

    @Test func noRowCanBeUsed() {
        #expect(
            refusal("LSOA11CD,Population\nE02000001,5\nx,6\n", name: "p.csv")?.message
                == "p.csv: it has the columns of LSOA population, but none of its 2 rows can be used; download the file "
                + "again.")
    }
}
