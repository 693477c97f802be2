/// What a ZIP file is, by the names of what it holds.
extension ZipArchive {
    func container(options: IntakeOptions) throws -> Container {
        let names = Set(entries.map(\.name))
        if names.contains("xl/workbook.xml") {
            try refuseEntities(in: "workbook")
            return .workbook(.xlsx, bytes)
        }
        if names.contains("xl/workbook.bin") {
            throw refusal("this is a binary workbook (XLSB), which is not read; save it as XLSX or CSV and add that")
        }
        if names.contains("content.xml"), names.contains("META-INF/manifest.xml") { return try openDocument() }
        if names.contains("[Content_Types].xml") {
            throw refusal("this is an Office document but no workbook; save the table as CSV and add that")
        }
        let shapes = try shapefiles(chosen: options.layerName)
        if let shapes { return .layers(.shapefile, shapes) }
        return try singleFile(options: options)
    }

    private func openDocument() throws -> Container {
        let spreadsheet = "application/vnd.oasis.opendocument.spreadsheet"
        func text(_ name: String) throws -> String {
            guard let entry = entries.first(where: { $0.name == name }) else { return "" }
            return String(decoding: try unpack(entry, atMost: 1 << 20), as: UTF8.self)
        }
        let manifest = try text("META-INF/manifest.xml")
        guard !manifest.contains("encryption-data") else {
            throw refusal("the workbook is encrypted; save it without a password and add that")
        }
        guard try text("mimetype").hasPrefix(spreadsheet) || manifest.contains(spreadsheet) else {
            throw refusal("this is an OpenDocument file but no spreadsheet; save the table as CSV and add that")
        }
        try refuseEntities(in: "workbook")
        return .workbook(.ods, bytes)
    }

    /// A document type stands before the first element, so the beginning of each part is enough.
    private func refuseEntities(in what: String) throws {
        for entry in entries where entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") {
            try Container.refuseEntities(try unpack(entry, atMost: 1 << 16), what: what, refusal: refusal)
        }
    }

    /// The parts of the one shapefile, or of the one that is chosen; nil where there is none.
    private func shapefiles(chosen: String?) throws -> [(name: String, bytes: [UInt8])]? {
        let stems = dataEntries.filter { $0.name.lowercased().hasSuffix(".shp") }.map { String($0.name.dropLast(4)) }
        guard !stems.isEmpty else { return nil }
        func base(_ stem: String) -> String { stem.split(separator: "/").last.map(String.init) ?? stem }
        let found = stems.filter { chosen == nil || base($0) == chosen }
        let list = stems.map { shown(base($0)) }.sorted().joined(separator: ", ")
        guard let stem = found.first else {
            throw refusal("it has no layer \(shown(chosen ?? "")); its shapefiles are \(list)")
        }
        guard found.count == 1 else {
            throw refusal("it holds \(found.count) shapefiles: \(list); say with --layer-name which is meant")
        }
        var parts: [(name: String, bytes: [UInt8])] = []
        for ending in ["shp", "shx", "dbf", "prj", "cpg"] {
            let part = entries.first {
                $0.name.hasPrefix(stem + ".") && $0.name.dropFirst(stem.count + 1).lowercased() == ending
            }
            if let part {
                parts.append((name: "in.\(ending)", bytes: try unpack(part)))
            } else if ending == "shx" || ending == "dbf" {
                throw refusal(
                    "the shapefile \(shown(base(stem))) has no .\(ending) part, without which it cannot be read; download it again")
            }
        }
        return parts
    }

    /// Without folders, and what Macs and Windows add by themselves.
    private var dataEntries: [Entry] {
        entries.filter { entry in
            let last = entry.name.split(separator: "/").last.map(String.init) ?? ""
            return !entry.isFolder && !entry.name.hasPrefix("__MACOSX/") && !last.hasPrefix(".") && last != "Thumbs.db"
        }
    }

    private func singleFile(options: IntakeOptions) throws -> Container {
        let readable = [".csv", ".json", ".geojson", ".kml"]
        let found = dataEntries.filter { entry in readable.contains { entry.name.lowercased().hasSuffix($0) } }
        guard let entry = found.first else {
            let names = dataEntries.prefix(6).map { shown($0.name) }.joined(separator: ", ")
            throw refusal(
                "the ZIP container holds no workbook, shapefile, CSV or GeoJSON file"
                    + (names.isEmpty ? "; it is empty" : " but \(names)") + "; unpack it and add the file that is wanted")
        }
        guard found.count == 1 else {
            throw refusal(
                "the ZIP container holds \(found.count) files that could be meant, such as "
                    + found.prefix(3).map { shown($0.name) }.joined(separator: ", ")
                    + "; unpack it and add the folder, or the one that is wanted")
        }
        let content = try unpack(entry)
        guard !ZipArchive.isZip(content), !Gunzip.isGzip(content) else {
            throw refusal("\(shown(entry.name)) in it is packed again; unpack it and add the file that is wanted")
        }
        return try Container(content, file: "\(file), file \(entry.name.filter { !$0.isNewline })", options: options)
    }
}
