"""`python -m thidua.console` is the same as `thidua`."""

from thidua.console.main import main


main()
