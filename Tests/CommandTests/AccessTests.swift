import Foundation
import TestSupport
import Testing

/// Access from the built program: radii at their limits, one place, and what people read.
@Suite struct AccessTests {
    @Test func radiiFromNoughtToTenThousandKilometres() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let report = try trial.document(
                "measure", "w.gpkg", "--level", "postcode", "--radius", "0", "--radius", "10000000", "--radius", "0", "--nearest", "2",
                "--no-store")
            let outlets = try #require(
                try trial.document("measure", "w.gpkg", "--level", "district", "--no-store")["areas"]?.elements.first?["all"]?.integer)
            let postcodes = report["postcodes"]?.elements ?? []
            #expect(postcodes.count == 900)
            for postcode in postcodes {
                let within = postcode["within"]?.elements ?? []
                #expect(within.map { $0["radius"]?.integer } == [0, 10_000_000], "a radius given twice counts once")
                #expect((within.first?["count"]?.integer ?? -1) <= (within.last?["count"]?.integer ?? -2))
                #expect((within.last?["count"]?.integer ?? -1) >= outlets)
                #expect(postcode["kthNearest"]?["k"]?.integer == 2)
            }
            #expect(report["stored"] == .null)
            let wide = try trial.document(
                "measure", "w.gpkg", "--level", "postcode", "--catchment", "10000000", "--no-store")["postcodes"]?.elements ?? []
            let figures = Set(wide.compactMap { $0["catchment"]?.number.map { ($0 * 1e6).rounded() } })
            #expect(figures.count == 1, "in one catchment all have the same")
            let narrow = try trial.document(
                "measure", "w.gpkg", "--level", "postcode", "--catchment", "0", "--no-store")["postcodes"]?.elements ?? []
            #expect(narrow.count == 900)
        }
    }

    @Test func onePlace() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let byPostcode = try trial.document("measure", "w.gpkg", "--at", "qz12ab")
            let place = try #require(byPostcode["place"])
            #expect(place["postcode"]?.string == "QZ1 2AB")
            let easting = try #require(place["easting"]?.number)
            let northing = try #require(place["northing"]?.number)
            let byGrid = try trial.document("measure", "w.gpkg", "--at", "\(easting), \(northing)")["place"]
            for key in ["nearest", "catchment", "catchmentGaussian", "seen", "within", "kthNearest", "lsoa"] {
                #expect(byGrid?[key] == place[key], "\(key)")
            }
            #expect(byGrid?["postcode"] == .null)
            #expect(byPostcode["distance"]?.string == "straight line")
            let text = try trial.aleconner("measure", "w.gpkg", "--at", "QZ1 2AB").text
            #expect(text.hasPrefix("QZ1 2AB, placed at the centre of its postcode (Code-Point Open, quality 10)\nNearest outlet (all): "))
            try trial.expect(
                Refusal(
                    file: "--at", field: "postcode",
                    message: "--at: the postcode QZ9 9ZZ is in no postcode file of this workspace; check it, add the postcode area it "
                        + "belongs to, or give easting and northing instead."),
                from: "measure", "w.gpkg", "--at", "QZ9 9ZZ")
        }
    }

    @Test func longListsAreSummarisedForPeople() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let text = try trial.aleconner("measure", "w.gpkg", "--level", "postcode").text
            let lines = text.split(separator: "\n")
            #expect(lines.first == "Straight-line access to outlets (all) from 900 postcodes.")
            #expect(lines.count < 40)
            #expect(text.contains("Farthest from an outlet:"))
            #expect(text.contains("Stored as the layer access_postcode (900 rows)"))
            let areas = try trial.aleconner("measure", "w.gpkg", "--access").text
            #expect(areas.contains("Stored as the layer access_lsoa (60 rows)"))
            #expect(areas.contains("means over its postcodes, weighted by their residents"))
        }
    }

    @Test func everyEntryOfTheDocument() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let report = try trial.document("measure", "w.gpkg", "--level", "postcode", "--no-store")
            let first = try #require(report["postcodes"]?.elements.first)
            #expect(
                first.keys == [
                    "catchment", "catchmentGaussian", "easting", "kthNearest", "lsoa", "nearest", "nearestSeen", "northing",
                    "postcode", "residentsSeen", "seen", "within",
                ])
            #expect(
                first["within"]?.elements.first?.keys == ["all", "count", "notStated", "off", "on", "radius", "seen"])
            let methods = report["methods"]?.elements ?? []
            #expect(methods.map { $0["id"]?.string } == ["nearest", "count-within", "floating-catchment", "seen"])
            for method in methods {
                let page = try #require(method["page"]?.string)
                #expect(FileManager.default.fileExists(atPath: PackageRoot.url(page).path), "\(page)")
            }
        }
    }
}
