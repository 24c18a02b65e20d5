"""The living picture: the data with the network's answer behind them, as it learns."""
