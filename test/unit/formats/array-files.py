"""Writes array-files.json: files that NumPy and h5py have written, in base64, and what is in them.

Run: python3 array-files.py (needs h5py)
"""

import base64
import io
import json
import os
import tempfile

import h5py
import numpy

random = numpy.random.default_rng(7)


def states(count, d):
    g = random.normal(size=(count, d, d)) + 1j * random.normal(size=(count, d, d))
    rho = g @ g.conj().transpose(0, 2, 1)
    return rho / numpy.trace(rho, axis1=1, axis2=2)[:, None, None]


RHO = states(5, 4)
KRAUS = random.normal(size=(2, 3, 2, 2)) + 1j * random.normal(size=(2, 3, 2, 2))
TIMES = numpy.linspace(0.0, 1.0, 5)


def saved(array):
    buffer = io.BytesIO()
    numpy.save(buffer, array)
    return buffer.getvalue()


def archived(write, **arrays):
    buffer = io.BytesIO()
    write(buffer, **arrays)
    return buffer.getvalue()


def hdf5(**options):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "states.h5")
        with h5py.File(path, "w") as file:
            file.create_dataset("states", data=RHO, **options)
            file["times"] = TIMES
            file["run/single"] = RHO.astype("complex64")
            file["split_re"], file["split_im"] = RHO.real, RHO.imag
            file["remark"] = "not a number"
        with open(path, "rb") as written:
            return written.read()


def text(**options):
    buffer = io.StringIO()
    columns = numpy.column_stack([TIMES, RHO.reshape(5, 16).view(float)])
    names = ["t"] + [f"{part}{i}{j}" for i in range(4) for j in range(4) for part in ("re", "im")]
    numpy.savetxt(buffer, columns, fmt="%.17g", header=options.get("delimiter", " ").join(names), **options)
    return buffer.getvalue().encode()


def matrix():
    buffer = io.StringIO()
    numpy.savetxt(buffer, RHO[0])
    return buffer.getvalue().encode()


def complex_text():
    rows = [",".join(["time"] + [f'"rho[{i},{j}]"' for i in range(4) for j in range(4)] + ["purity"])]
    for t, rho in zip(TIMES, RHO):
        rows.append(",".join([repr(float(t))] + [repr(complex(x)) for x in rho.ravel()] + ["n/a"]))
    return "\ufeff".encode() + "\r\n".join(rows).encode()


def nested(entry):
    value = [[[entry(complex(x)) for x in row] for row in rho] for rho in RHO]
    return json.dumps({"times": TIMES.tolist(), "states": value, "dims": [[2, 2], [2, 2]], "by": "a program"}).encode()


records = [
    {"t": t, "rho": {"dims": [[2, 2], [2, 2]], "data": {"re": rho.real.tolist(), "im": rho.imag.tolist()}}}
    for t, rho in zip(TIMES.tolist(), RHO)
]

files = {
    "c.npy": saved(RHO),
    "fortran.npy": saved(numpy.asfortranarray(RHO)),
    "big-endian.npy": saved(RHO.astype(">c16")),
    "stored.npz": archived(numpy.savez, times=TIMES, states=RHO, dims=[2, 2]),
    "deflated.npz": archived(numpy.savez_compressed, times=TIMES, states=RHO, dims=[[2, 2], [2, 2]]),
    "fortran.npz": archived(numpy.savez, times=TIMES, states=numpy.asfortranarray(RHO)),
    "deflated-fortran.npz": archived(numpy.savez_compressed, t=TIMES, rho=numpy.asfortranarray(RHO)),
    "parts.npz": archived(numpy.savez, tlist=TIMES, states_re=RHO.real, states_im=RHO.imag),
    "kraus.npz": archived(numpy.savez, kraus=KRAUS),
    "kraus-fortran.npz": archived(numpy.savez, kraus=numpy.asfortranarray(KRAUS)),
    "plain.h5": hdf5(),
    "packed.h5": hdf5(chunks=(2, 4, 4), compression="gzip", shuffle=True),
    "blanks.csv": text(),
    "commas.csv": text(delimiter=","),
    "tabs.tsv": text(delimiter="\t"),
    "complex.csv": complex_text(),
    "matrix.txt": matrix(),
    "pairs.json": nested(lambda x: [x.real, x.imag]),
    "objects.json": nested(lambda x: {"re": x.real, "im": x.imag}),
    "texts.json": "\ufeff".encode() + nested(str),
    "records.json": json.dumps(records).encode(),
}
held = {"states": RHO, "kraus": KRAUS, "times": TIMES}
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "array-files.json")
with open(path, "w") as out:
    json.dump(
        {
            "files": {name: base64.b64encode(data).decode() for name, data in files.items()},
            "arrays": {
                name: {"shape": array.shape, "re": array.real.ravel().tolist(), "im": array.imag.ravel().tolist()}
                for name, array in held.items()
            },
        },
        out,
    )
    out.write("\n")
