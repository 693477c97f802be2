"""Where the peers, their Python and the national data are, and how they get there."""
import os, pathlib, shutil, sqlite3, subprocess, sys, time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PEERS = pathlib.Path(os.environ.get("ALECONNER_SHARED", ROOT.parent / "shared")).resolve() / "peers"
PLACE = ROOT / ".tools" / "benchmarks"
DATA = PLACE / "national"
ARRAYS = PLACE / "arrays"
PYTHON = PLACE / "venv" / "bin" / "python"
# The peers' folder may be one that nobody should write to.
ENVIRONMENT = os.environ | dict(
    NUMBA_CACHE_DIR=str(PLACE / "numba"), PYTHONDONTWRITEBYTECODE="1", PEER_THREADS="2")


def say(line):
    print(line, file=sys.stderr, flush=True)


def set_up():
    if not (PEERS / "peer_w1.py").exists():
        sys.exit(f"There are no peers in {PEERS}; name the folder above it with ALECONNER_SHARED.")
    wanted = ROOT / "Tools" / "Benchmarks" / "requirements.txt"
    installed = PLACE / "venv" / "requirements.txt"
    if not installed.exists() or installed.read_text() != wanted.read_text():
        say(f"Installing {wanted.relative_to(ROOT)} into {PLACE.relative_to(ROOT)}/venv")
        subprocess.run([sys.executable, "-m", "venv", "--clear", PLACE / "venv"], check=True)
        subprocess.run([PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", wanted], check=True)
        shutil.copyfile(wanted, installed)
    if not (DATA / "meta.json").exists():
        say("Making the data, about a minute")
        subprocess.run([PYTHON, PEERS / "gen_national.py", DATA], check=True, stdout=subprocess.DEVNULL)


def write_arrays():
    # The residents came last: arrays without them are of an earlier day.
    if not (ARRAYS / "done").exists() or not (ARRAYS / "1" / "residents.bin").exists():
        say("Writing the arrays, about half a minute")
        subprocess.run([PYTHON, ROOT / "Tools" / "Benchmarks" / "write_arrays.py", DATA, ARRAYS], check=True)


def build_kernels():
    say("Building the kernels")
    build = ["swift", "build", "-c", "release", "--package-path", ROOT / "Tools" / "Benchmarks", "--scratch-path", ROOT / ".build-benchmarks"]
    subprocess.run(build, check=True, stdout=sys.stderr)
    folder = subprocess.run(build + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout
    return pathlib.Path(folder.strip()) / "kernels"


def build_program():
    say("Building aleconner")
    build = ["swift", "build", "-c", "release", "--product", "aleconner"]
    subprocess.run(build, cwd=ROOT, check=True, stdout=sys.stderr)
    folder = subprocess.run(build[:4] + ["--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return pathlib.Path(folder.strip()) / "aleconner"


def files(part):
    """The national set, or the first 1/part of its districts, as publications."""
    folder = PLACE / "files" / str(part)
    if not (folder / "counts.json").exists():
        say(f"Writing 1/{part} of the country as published files")
        made = subprocess.run(
            [PYTHON, ROOT / "Tools" / "Benchmarks" / "national_files.py", DATA, folder, str(1 / part)], check=True,
            capture_output=True, text=True).stdout
        (folder / "counts.json").write_text(made.strip().splitlines()[-1])
    return folder


def timed(command):
    """Seconds of the clock and of processors, and the largest resident set in MiB, of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}: {complaint}")
    return dict(
        seconds=time.perf_counter() - start, cpu=usage.ru_utime + usage.ru_stime, mib=usage.ru_maxrss / 1024)


def stored(workspace):
    """The layers that were measured, and their rows."""
    with sqlite3.connect(f"file:{workspace}?mode=ro", uri=True) as database:
        names = [name for name, in database.execute("SELECT layer FROM results")]
        return {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}
