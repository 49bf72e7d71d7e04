"""Makes the files in `index.models` from question sets: python -m index.training --help"""
