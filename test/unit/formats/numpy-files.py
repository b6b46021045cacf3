"""Writes numpy-files.json: files that NumPy itself has written, in base64. Run: python3 numpy-files.py"""

import base64
import io
import json
import os

import numpy

A = numpy.array([[1, 2 + 1j, -3j], [0.5, -0.25j, 1e-300]])
B = numpy.arange(24).reshape(2, 3, 4)


def saved(array, version=(1, 0)):
    buffer = io.BytesIO()
    numpy.lib.format.write_array(buffer, array, version=version)
    return buffer


def archived(write, **arrays):
    buffer = io.BytesIO()
    write(buffer, **arrays)
    return buffer


files = {
    "complex128": saved(A),
    "complex128 big-endian": saved(A.astype(">c16")),
    "complex128 Fortran": saved(numpy.asfortranarray(A)),
    "complex128 version 2": saved(A, (2, 0)),
    "complex128 version 3": saved(A, (3, 0)),
    "complex64": saved(numpy.array([[0.5, 0.25j]], dtype="<c8")),
    "float32 big-endian": saved(numpy.array([0.5, -1.5], dtype=">f4")),
    "int64 Fortran cube": saved(numpy.asfortranarray(B)),
    "uint8": saved(numpy.array([[255, 0]], dtype="u1")),
    "bool": saved(numpy.array([True, False])),
    "scalar": saved(numpy.array(2.5)),
    "empty": saved(numpy.zeros((0, 4))),
    "large int64": saved(numpy.array([2**53 + 1])),
    "nan": saved(numpy.array([[0.0, 1.0], [numpy.nan, 0.0]])),
    "object": saved(numpy.array([{}], dtype=object)),
    "text": saved(numpy.array(["ab"])),
    "longdouble": saved(numpy.array([1], dtype=numpy.longdouble)),
    "structured": saved(numpy.array([(1, 2.0)], dtype=[("a", "<i4"), ("b", "<f8")])),
    "savez": archived(numpy.savez, rho=numpy.eye(4) / 4, times=numpy.arange(3.0)),
    "savez_compressed": archived(numpy.savez_compressed, rho=numpy.eye(4) / 4, dims=numpy.array([2, 2])),
    "dims of both sides": archived(numpy.savez, rho=numpy.eye(4) / 4, dims=[[2, 2], [2, 2]]),
    "dims of two operators": archived(numpy.savez, rho=numpy.eye(4) / 4, dims=[[2, 2], [4, 1]]),
    "ket": saved(numpy.array([1, 0, 0, 1j]) / 2),
    "ket of QuTiP": archived(numpy.savez, psi=numpy.array([[1], [2], [0], [2j]]) / 3, dims=[[2, 2], [1, 1]]),
    "three axes": saved(B),
    "two matrices": archived(numpy.savez, a=numpy.eye(4) / 4, b=numpy.eye(4) / 4),
}
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "numpy-files.json")
with open(path, "w") as out:
    json.dump({name: base64.b64encode(data.getvalue()).decode() for name, data in files.items()}, out, indent=2)
    out.write("\n")
