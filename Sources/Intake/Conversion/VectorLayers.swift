/// The layers of a vector file as GDAL tells of them.
struct VectorLayers {
    struct Layer {
        let name: String
        var geometry = ""
        /// Of the coordinate system, such as "OSGB36 / British National Grid"; nil where the file states none.
        var systemName: String?
        /// Its number in EPSG's register, where it has one.
        var systemCode: Int?
        var fields: [String] = []

        var isTable: Bool { geometry == "None" }

        /// Such as "LSOA11CD" or "WD24CD".
        var hasAreaCode: Bool { fields.contains { $0.wholeMatch(of: /[A-Za-z]+\d\d(cd|CD)/) != nil } }
    }

    private(set) var layers: [Layer] = []

    /// From what `ogrinfo -so -al` prints with WKT of 2018.
    init(_ listing: String) {
        var isSystem = false
        for line in listing.split(separator: "\n") {
            if line.hasPrefix("Layer name: ") {
                layers.append(Layer(name: String(line.dropFirst(12))))
                isSystem = false
            } else if layers.isEmpty {
                continue
            } else if line.hasPrefix("Geometry: ") {
                layers[layers.count - 1].geometry = String(line.dropFirst(10))
            } else if line == "Layer SRS WKT:" {
                isSystem = true
            } else if isSystem, line.hasPrefix("Data axis to CRS axis mapping") || line == "(unknown)" {
                isSystem = false
            } else if isSystem {
                readSystem(line)
            } else if let match = line.wholeMatch(of: /([^:]+): \w+(?:\([^)]*\))? \(\d+\.\d+\).*/) {
                layers[layers.count - 1].fields.append(String(match.output.1))
            }
        }
    }

    /// The system's own name stands in the first line; of the numbers in it the last, little indented, is its own.
    private mutating func readSystem(_ line: Substring) {
        let index = layers.count - 1
        if layers[index].systemName == nil {
            layers[index].systemName = line.firstMatch(of: /"([^"]*)"/).map { String($0.output.1) } ?? "without a name"
        } else if let match = line.wholeMatch(of: /[ ]{4}ID\["EPSG",(\d+)\]\],?/) {
            layers[index].systemCode = Int(match.output.1)
        }
    }
}
