/// The two operations asked of PROJ; both take longitude and latitude in degrees and give metres.
enum PipelineDefinition {
    /// Coordinates on the National Grid's projection but ETRS89's ellipsoid, to which OSTN15's shifts are added.
    static let etrs89Grid = """
        +proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step \(nationalGrid) +ellps=GRS80
        """

    /// National Grid coordinates by the seven parameters of EPSG:1314.
    static let helmert = """
        +proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad \
        +step +proj=push +v_3 +step +proj=cart +ellps=WGS84 \
        +step +inv +proj=helmert +x=446.448 +y=-125.157 +z=542.06 +rx=0.15 +ry=0.247 +rz=0.842 +s=-20.489 \
        +convention=position_vector \
        +step +inv +proj=cart +ellps=airy +step +proj=pop +v_3 +step \(nationalGrid) +ellps=airy
        """

    private static let nationalGrid = "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000"
}
