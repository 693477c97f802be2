/// The formats that GDAL reads for us. Each file is opened with its own driver and no other, so that what it holds
/// cannot choose one that reaches other files or the network.
enum GDALDriver: Sendable {
    case xlsx, ods, xls
    case shapefile, geoPackage, kml, topoJSON

    /// GDAL's short name.
    var name: String {
        switch self {
        case .xlsx: "XLSX"
        case .ods: "ODS"
        case .xls: "XLS"
        case .shapefile: "ESRI Shapefile"
        case .geoPackage: "GPKG"
        // The driver called KML reads no ExtendedData, where the codes of areas are. LIBKML follows no network link.
        case .kml: "LIBKML"
        case .topoJSON: "TopoJSON"
        }
    }

    /// The one name under which the private copy is given to GDAL.
    var fileName: String {
        switch self {
        case .xlsx: "in.xlsx"
        case .ods: "in.ods"
        case .xls: "in.xls"
        case .shapefile: "in.shp"
        case .geoPackage: "in.gpkg"
        case .kml: "in.kml"
        case .topoJSON: "in.json"
        }
    }

    /// In messages, with its article.
    var format: String {
        switch self {
        case .xlsx: "an XLSX workbook"
        case .ods: "an ODS workbook"
        case .xls: "an XLS workbook"
        case .shapefile: "a shapefile"
        case .geoPackage: "a GeoPackage"
        case .kml: "a KML file"
        case .topoJSON: "a TopoJSON file"
        }
    }

    /// All that GDAL is told by its environment: every cell as text in the row where it stands, no plug-ins, no
    /// network, few messages. GDAL 3.6 takes these from the environment alone.
    func environment(skipping drivers: [String]) -> [String: String] {
        var variables = [
            "PATH": "/usr/bin:/bin", "LC_ALL": "C", "GDAL_SKIP": drivers.joined(separator: ","),
            "GDAL_DRIVER_PATH": "disable", "GDAL_PAM_ENABLED": "NO", "GDAL_CACHEMAX": "64", "GDAL_NUM_THREADS": "1",
            "CPL_MAX_ERROR_REPORTS": "20", "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": "{noext}", "PROJ_NETWORK": "OFF",
        ]
        switch self {
        case .xlsx, .ods, .xls:
            variables["OGR_\(name)_HEADERS"] = "DISABLE"
            variables["OGR_\(name)_FIELD_TYPES"] = "STRING"
        case .kml:
            variables["LIBKML_RESOLVE_STYLE"] = "NO"
            variables["LIBKML_EXTERNAL_STYLE"] = "NO"
        case .shapefile, .geoPackage, .topoJSON: break
        }
        return variables
    }
}
