internal import Foundation

/// What a file is, by its bytes and not by its name: text that is read as it is, or a form that must be converted.
enum Container {
    /// CSV or GeoJSON, with its name for messages.
    case text([UInt8], name: String)
    case workbook(GDALDriver, [UInt8])
    /// The files that the driver needs, by the names it needs.
    case layers(GDALDriver, [(name: String, bytes: [UInt8])])

    init(_ content: [UInt8], file: String, options: IntakeOptions) throws {
        func refusal(_ sentence: String) -> IntakeError { IntakeError(file: file, message: "\(file): \(sentence).") }
        if ZipArchive.isZip(content) {
            self = try ZipArchive(content, file: file).container(options: options)
        } else if content.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = try Self.compoundFile(content, refusal: refusal)
        } else if content.starts(with: Array("SQLite format 3\0".utf8)) {
            guard content.count >= 100, ["GPKG", "GP10", "GP11"].contains(String(decoding: content[68..<72], as: UTF8.self)) else {
                throw refusal("this is an SQLite file but no GeoPackage; export the table as CSV, or the layer as GeoJSON, and add that")
            }
            self = .layers(.geoPackage, [(GDALDriver.geoPackage.fileName, content)])
        } else if Self.isKML(content) {
            try Self.refuseEntities(content, what: "KML file", refusal: refusal)
            self = .layers(.kml, [(GDALDriver.kml.fileName, content)])
        } else if Self.isTopoJSON(content) {
            self = .layers(.topoJSON, [(GDALDriver.topoJSON.fileName, content)])
        } else {
            self = .text(content, name: file)
        }
    }

    /// Microsoft's older container (OLE 2): names of streams in it stand in UTF-16.
    private static func compoundFile(_ content: [UInt8], refusal: (String) -> IntakeError) throws -> Container {
        let data = Data(content)
        func holds(_ name: String) -> Bool {
            data.range(of: Data(name.utf8.flatMap { [$0, 0] } + [0, 0])) != nil
        }
        if holds("EncryptedPackage") {
            throw refusal("the workbook is encrypted; save it without a password and add that")
        }
        guard holds("Workbook") || holds("Book") else {
            throw refusal("this is an old Office document but no Excel workbook; save the table as CSV and add that")
        }
        return .workbook(.xls, content)
    }

    /// Entities of its own are what a document needs that is small and becomes huge; no publication has them.
    static func refuseEntities(_ content: [UInt8], what: String, refusal: (String) -> IntakeError) throws {
        let data = Data(content)
        guard data.range(of: Data("<!DOCTYPE".utf8)) == nil, data.range(of: Data("<!ENTITY".utf8)) == nil else {
            throw refusal(
                "the XML in this \(what) declares a document type with entities of its own, which no publication does and "
                    + "which can be made to fill the memory; it is not read")
        }
    }

    private static func isKML(_ content: [UInt8]) -> Bool {
        guard content.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "<") else { return false }
        let head = String(decoding: content.prefix(4_096), as: UTF8.self)
        return head.contains(/<(\w+:)?kml[\s>]/) || head.contains(/<!DOCTYPE\s+kml/)
    }

    private static func isTopoJSON(_ content: [UInt8]) -> Bool {
        guard content.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "{") else { return false }
        let data = Data(content)
        return data.range(of: Data("\"Topology\"".utf8)) != nil && data.range(of: Data("\"arcs\"".utf8)) != nil
            && data.range(of: Data("\"FeatureCollection\"".utf8)) == nil
    }
}
