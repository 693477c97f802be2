internal import Foundation
internal import Licensing
internal import Projection

/// The Food Hygiene Rating Scheme as its API (version 2) answers, and as GeoJSON made from it.
enum FoodHygieneJSON {
    private struct Answer: Decodable {
        let establishments: [Establishment]
        let meta: Meta?
    }

    private struct Meta: Decodable {
        let totalCount: Int?
        let totalPages: Int?
        let pageNumber: Int?
    }

    /// Scores and phone numbers are not read.
    private struct Establishment: Decodable {
        let FHRSID, BusinessName, BusinessType, BusinessTypeID: GeoJSON.Value?
        let AddressLine1, AddressLine2, AddressLine3, AddressLine4, PostCode: GeoJSON.Value?
        let RatingValue, LocalAuthorityName: GeoJSON.Value?
        let geocode: Geocode?
    }

    /// Text in the API's answers; null for private addresses.
    private struct Geocode: Decodable {
        let longitude, latitude: GeoJSON.Value?
    }

    /// By the words that an answer has and GeoJSON has not.
    static func recognises(_ content: [UInt8]) -> Bool {
        let data = Data(content)
        return data.range(of: Data("\"establishments\"".utf8)) != nil && data.range(of: Data("\"FeatureCollection\"".utf8)) == nil
    }

    static func read(_ content: [UInt8], file: String, grid: NationalGrid, options: IntakeOptions) throws -> Reading {
        let answer: Answer
        do {
            answer = try JSONDecoder().decode(Answer.self, from: Data(content))
        } catch let error as DecodingError {
            throw IntakeError(
                file: file,
                message: "\(file): it begins like an answer of the food hygiene API but cannot be read "
                    + "(\(GeoJSON.place(of: error))); download the file again.")
        }
        var rows = FoodHygieneRows(file: file, grid: grid)
        for (index, found) in answer.establishments.enumerated() {
            rows.add(
                FoodHygieneRow(
                    row: index + 1, id: text(found.FHRSID), name: text(found.BusinessName),
                    addressLines: [found.AddressLine1, found.AddressLine2, found.AddressLine3, found.AddressLine4].map(text),
                    postcode: text(found.PostCode), type: text(found.BusinessTypeID), typeName: text(found.BusinessType),
                    authority: text(found.LocalAuthorityName), rating: text(found.RatingValue),
                    longitude: text(found.geocode?.longitude), latitude: text(found.geocode?.latitude)))
        }
        if let meta = answer.meta, let total = meta.totalCount, total > answer.establishments.count {
            let page = meta.pageNumber.flatMap { number in meta.totalPages.map { ", page \(number) of \($0)" } } ?? ""
            rows.tell(
                0, "meta",
                "The answer holds \(answer.establishments.count) of \(total) businesses\(page); ask for a larger page, or add "
                    + "the other pages too.")
        }
        return try rows.reading(of: answer.establishments.count, edition: options.edition ?? "")
    }

    /// Points with the scheme's fields as properties.
    static func read(_ features: [GeoJSONFeature], file: String, grid: NationalGrid, options: IntakeOptions) throws -> Reading {
        var rows = FoodHygieneRows(file: file, grid: grid)
        for feature in features {
            func text(_ names: String...) -> String { feature.text(names) ?? "" }
            rows.add(
                FoodHygieneRow(
                    row: feature.row, id: text("FHRSID"), name: text("BusinessName"),
                    addressLines: (1...4).map { text("AddressLine\($0)") }, postcode: text("PostCode"),
                    type: text("BusinessTypeID"), typeName: text("BusinessType"), authority: text("LocalAuthorityName"),
                    rating: text("RatingValue")), placedBy: feature)
        }
        return try rows.reading(of: features.count, edition: options.edition ?? "")
    }

    private static func text(_ value: GeoJSON.Value?) -> String { value?.text ?? "" }
}
