"""NumPy arrays of what simulations give. QuTiP is not needed: its objects are known by `full` and `dims`."""

import numpy as np


def matrix_of(operator, name="operator"):
    """Complex array of an operator, ket or superoperator: a Qobj, or anything that numpy.asarray takes."""
    if hasattr(operator, "full"):
        return np.asarray(operator.full(), dtype=complex)
    if hasattr(operator, "toarray"):
        return np.asarray(operator.toarray(), dtype=complex)
    if callable(operator):
        raise TypeError(f"{name} depends on time; the guard takes constant operators. Leave it out, or give its steps.")
    try:
        return np.asarray(operator, dtype=complex)
    except (TypeError, ValueError) as error:
        raise TypeError(f"{name} must be an array of numbers or a Qobj, but it is {type(operator).__name__}.") from error


def stack_of(items, name="array"):
    """Array of several operators along a first axis; one array is taken as it is."""
    if isinstance(items, np.ndarray) and items.dtype != object:
        return np.asarray(items, dtype=complex)
    if hasattr(items, "full"):
        return matrix_of(items, name)[None]
    arrays = [matrix_of(item, f"{name}[{k}]") for k, item in enumerate(items)]
    shapes = {array.shape for array in arrays}
    if len(shapes) > 1:
        raise ValueError(f"{name} must have one shape, but there are {sorted(shapes)}.")
    return np.array(arrays)


def dims_of(items):
    """Dimensions of the subsystems of the first Qobj, or None."""
    first = items if hasattr(items, "dims") else next(iter(items), None)
    dims = getattr(first, "dims", None)
    if dims is None:
        return None
    left = dims[0]
    # Superoperators have dims [[[2, 2], [2, 2]], …].
    if isinstance(left, (list, tuple)) and left and all(isinstance(n, (int, np.integer)) for n in left):
        return [int(n) for n in left]
    return None
