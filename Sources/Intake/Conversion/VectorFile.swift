/// A vector file of another form as the GeoJSON that the readers take.
///
/// Coordinates stay what they are in British National Grid and in degrees: GDAL would shift between the two without
/// OSTN15 and be metres off, so it is never asked to.
struct VectorFile {
    let driver: GDALDriver
    let file: String
    let options: IntakeOptions

    func geoJSON(_ parts: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        try PrivateFolder.with { folder in
            var program = try GDALProgram(
                driver, file: file, folder: folder, searchPath: options.programPath, limits: options.conversionLimits)
            for part in parts { try folder.write(part.bytes, as: part.name) }
            try program.allow(writing: "GeoJSON")
            let listing = try program.run("ogrinfo", ["-ro", "-so", "-al", "-nomd", "-wkt_format", "WKT2_2018", driver.fileName])
            let layer = try chosen(of: VectorLayers(listing).layers)
            let conversion = try conversion(of: layer)
            // A shapefile has one layer, named after the copy; the others' names cannot be taken for an option.
            let name = driver == .shapefile ? [] : [layer.name]
            try program.run("ogr2ogr", ["-f", "GeoJSON"] + conversion + ["out.geojson", driver.fileName] + name)
            guard let found = folder.read("out.geojson") else { throw program.refusal("nothing comes out of it") }
            return found
        }
    }

    private func refusal(_ sentence: String, field: String? = nil) -> IntakeError {
        IntakeError(file: file, field: field, message: "\(file): \(sentence).")
    }

    private func chosen(of layers: [VectorLayers.Layer]) throws -> VectorLayers.Layer {
        let names = Set(layers.map(\.name))
        if driver == .geoPackage, names.isSuperset(of: ["premises", "areas", "postcodes", "crimes"]) {
            throw refusal("this is a workspace of aleconner, not a publication; add the files that it was made from")
        }
        let shapes = layers.filter { !$0.isTable && !$0.name.hasPrefix("-") }
        let list = shapes.prefix(12).map { "\"\($0.name)\"" }.joined(separator: ", ")
        if let asked = options.layerName, driver != .shapefile {
            guard let layer = shapes.first(where: { $0.name == asked }) else {
                throw refusal("it has no layer \"\(asked)\"; its layers are \(list.isEmpty ? "none with shapes" : list)")
            }
            return layer
        }
        guard let first = shapes.first else { throw refusal("it has no layer with shapes; save the table as CSV and add that") }
        guard shapes.count > 1 else { return first }
        let areas = shapes.filter(\.hasAreaCode)
        guard areas.count == 1, let only = areas.first else {
            let could = (areas.isEmpty ? shapes : areas).prefix(12).map { "\"\($0.name)\"" }.joined(separator: ", ")
            throw refusal("\(areas.isEmpty ? shapes.count : areas.count) of its layers could be meant: \(could); say which with --layer-name")
        }
        return only
    }

    /// Web Mercator is WGS 84 on a plane, so turning it back shifts nothing.
    private func conversion(of layer: VectorLayers.Layer) throws -> [String] {
        switch (layer.systemName, layer.systemCode) {
        case (nil, _), (_, 27700), (_, 4326), (_, 4258): return []
        case (_, 3857): return ["-s_srs", "EPSG:3857", "-t_srs", "EPSG:4326"]
        case (let name?, _) where name == "WGS 84 (CRS84)": return []
        case (let name?, let code):
            throw refusal(
                "its coordinate system is \(name)\(code.map { " (EPSG:\($0))" } ?? ""); known are British National Grid "
                    + "(EPSG:27700), WGS 84 (EPSG:4326) and Web Mercator (EPSG:3857). Export the layer again in one of these",
                field: "crs")
        }
    }
}
