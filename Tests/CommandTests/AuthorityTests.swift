import Foundation
import TestSupport
import Testing

/// Whose register is it? The district of nine in ten of its placed rows, or what the user says.
@Suite struct AuthorityTests {
    @Test func aRegisterAloneAsks() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.register, as: "register.csv")
            try trial.expect(
                Refusal(
                    file: "register.csv", field: "authority",
                    message: "register.csv: whose register is it? Of its 239 placed rows the districts are not known, which "
                        + "is not nine in ten in one district. Add the boundaries and postcodes of the district with it, "
                        + "or say with --authority."),
                from: "add", "w.gpkg", "register.csv")
        }
    }

    @Test func aRegisterWithoutCoordinatesAsks() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.write(
                "register.csv",
                "Licence Number,Licence Type,Licence Status,Trading Name,Dtf Location\n"
                    + "LN/1,Premises Licence,Current,The Invented Heron,\"4 Teasel Parade, QZ1 2AB\"\n")
            try trial.expect(
                Refusal(
                    file: "register.csv", field: "authority",
                    message: "register.csv: whose register is it? None of its 1 rows has a place yet. Add the boundaries and "
                        + "postcodes of the district with it, or say with --authority."),
                from: "add", "w.gpkg", "register.csv")
        }
    }

    @Test func theUsersWordIsTaken() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.register, as: "register.csv")
            let report = try trial.document("add", "w.gpkg", "register.csv", "--authority", "Quillmouth")
            #expect(report["files"]?.elements.first?["part"] == .string("Quillmouth"))
            #expect(try trial.rows()["premises"] == 250)
        }
    }

    @Test(arguments: ["quillmouth", "E07999001", "e07999001"])
    func theUsersWordIsKnownByNameAndByCode(word: String) throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.register, as: "register.csv")
            try trial.take(InventedTown.deprivation, as: "deprivation.csv.gz")
            try trial.take(InventedTown.boundaries, as: "boundaries.geojson")
            _ = try trial.document("add", "w.gpkg", "deprivation.csv.gz", "boundaries.geojson")
            let report = try trial.document("add", "w.gpkg", "register.csv", "--authority", word)
            #expect(report["files"]?.elements.first?["part"] == .string("Quillmouth"))
            #expect(try trial.document("measure", "w.gpkg")["areas"]?.elements.count == 60)
        }
    }

    /// Deprivation names each area's district: with areas of the town given to another, the register lies in two.
    private func deprivation(movingAreasFrom first: String) throws -> String {
        let lines = try MissingColumnTests.unpacked(InventedTown.deprivation).split(whereSeparator: \.isNewline)
        return lines.map { line in
            line.hasPrefix("E01") && line.prefix(9) >= first
                ? line.replacingOccurrences(of: "E07999001,Quillmouth", with: "E07999002,Otherton") : String(line)
        }.joined(separator: "\n")
    }

    @Test func aRegisterInTwoDistrictsIsRefused() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.register, as: "register.csv")
            try trial.take(InventedTown.boundaries, as: "boundaries.geojson")
            try trial.write("deprivation.csv", try deprivation(movingAreasFrom: "E01999031"))
            try trial.expect(
                Refusal(
                    file: "register.csv", field: "authority",
                    message: "register.csv: whose register is it? Of its 239 placed rows the districts are Otherton 160, "
                        + "Quillmouth 79, which is not nine in ten in one district. Add the boundaries and postcodes of the "
                        + "district with it, or say with --authority."),
                from: "add", "w.gpkg", "boundaries.geojson", "deprivation.csv", "register.csv")
        }
    }

    @Test func nineInTenAreEnough() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.register, as: "register.csv")
            try trial.take(InventedTown.boundaries, as: "boundaries.geojson")
            try trial.write("deprivation.csv", try deprivation(movingAreasFrom: "E01999060"))
            let report = try trial.document("add", "w.gpkg", "boundaries.geojson", "deprivation.csv", "register.csv")
            #expect(report["files"]?.elements.last?["part"] == .string("Quillmouth"))
        }
    }

    @Test func anAuthorityThatIsNotLoadedIsRefused() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            for command in ["measure", "zones"] {
                try trial.expect(
                    Refusal(
                        file: "w.gpkg", field: "authority",
                        message: "w.gpkg: no register of \"Otherton\" is loaded; loaded are Quillmouth."),
                    from: command, "w.gpkg", "--authority", "Otherton")
            }
        }
    }
}
