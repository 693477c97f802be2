/// The sheets of a spreadsheet, each as a table of text.
struct Workbook {
    struct Sheet {
        let name: String
        let table: CSVTable
    }

    let file: String
    /// In the order of the workbook.
    let sheets: [Sheet]

    init(_ driver: GDALDriver, _ content: [UInt8], file: String, options: IntakeOptions) throws {
        self.file = file
        sheets = try PrivateFolder.with { folder in
            var program = try GDALProgram(
                driver, file: file, folder: folder, searchPath: options.programPath, limits: options.conversionLimits)
            try folder.write(content, as: driver.fileName)
            try program.allow(writing: "CSV")
            let names = try Self.names(from: program.run("ogrinfo", ["-ro", "-q", driver.fileName]), program: program)
            guard let chosen = options.sheet else { return try Self.tables(names, of: program, arguments: []) }
            guard names.contains(chosen) else {
                let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
                throw IntakeError(
                    file: file, message: "\(file): it has no sheet \"\(chosen)\"; its sheets are \(list).")
            }
            return try Self.tables([chosen], of: program, arguments: [chosen])
        }
    }

    /// From lines that read "1: Notes (None)". GDAL names the files it writes after the sheets, so a name that leads
    /// out of the folder must not reach it.
    private static func names(from listing: String, program: GDALProgram) throws -> [String] {
        var names: [String] = []
        for line in listing.split(separator: "\n") {
            guard let match = line.wholeMatch(of: /(\d+): (.+) \([^()]*\)/), Int(match.output.1) == names.count + 1 else {
                throw program.refusal("the names of its sheets cannot be told apart")
            }
            names.append(String(match.output.2))
        }
        guard !names.isEmpty else { throw program.refusal("it has no sheets") }
        guard names.allSatisfy({ !$0.contains("/") && !$0.contains("\\") && !$0.hasPrefix(".") && !$0.hasPrefix("-") }) else {
            throw program.refusal("a sheet has a name that no spreadsheet program allows (with a slash, or a dot or hyphen first)")
        }
        guard Set(names).count == names.count else { throw program.refusal("two of its sheets have one name") }
        return names
    }

    private static func tables(_ names: [String], of program: GDALProgram, arguments: [String]) throws -> [Sheet] {
        try program.run("ogr2ogr", ["-f", "CSV", "sheets", program.driver.fileName] + arguments)
        return try names.map { name in
            // A sheet without a cell is no file.
            let bytes = program.folder.read("sheets/\(name).csv") ?? []
            return Sheet(name: name, table: try CSVTable(sheet: bytes, file: "\(program.file), sheet \(name)"))
        }
    }
}
