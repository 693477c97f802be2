#!/usr/bin/env python3
"""Writes the national data as plain arrays, which the package beside this reads in no time.

    write_arrays.py NATIONAL OUTDIR

OUTDIR/1 holds all of it, OUTDIR/2 and OUTDIR/4 what lies in every second and every fourth square of 25 km: less of
the same country, with its towns as dense as they are.
"""
import pathlib, sys
import geopandas, numpy, pandas, shapely

national, out = map(pathlib.Path, sys.argv[1:3])
points = {
    name: pandas.read_csv(national / f"{name}.csv", usecols=["easting", "northing"]).to_numpy(dtype="<f8")
    for name in ("postcodes", "premises", "incidents")
}
read = geopandas.read_file(national / "polygons.gpkg", columns=["population"])
areas, residents = read.geometry.values, read["population"].to_numpy(dtype="<f8")
middles = shapely.get_coordinates(shapely.centroid(areas))


def kept(places, part):
    columns, rows = (places // 25_000).astype(int).T
    return (columns + 2 * rows) % part == 0


for part in (1, 2, 4):
    folder = out / str(part)
    folder.mkdir(parents=True, exist_ok=True)
    for name, places in points.items():
        places[kept(places, part)].tofile(folder / f"{name}.bin")
    shapes = [s if s.geom_type == "MultiPolygon" else shapely.multipolygons([s]) for s in areas[kept(middles, part)]]
    residents[kept(middles, part)].tofile(folder / "residents.bin")
    _, corners, (rings, polygons, multipolygons) = shapely.to_ragged_array(numpy.array(shapes, dtype=object))
    corners.astype("<f8").tofile(folder / "corners.bin")
    for name, firsts in (("rings", rings), ("polygons", polygons), ("areas", multipolygons)):
        firsts.astype("<i8").tofile(folder / f"{name}.bin")
(out / "done").touch()
